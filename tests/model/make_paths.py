#!/usr/bin/env python3
"""Writes paths.txt: what the reference model says of some hundreds of random paths.

    python3 tests/model/make_paths.py [COUNT] > tests/model/paths.txt

The model (grading_model.py, with its one scenario rent_bounced.py) is the grading rule in Python, with
floating-point numbers and no code in common with the engine. tests/test_model.c plays the same paths through
tests/scenarios/rent-model.lua. A line holds, separated by blanks:

    moves  L V R overall (points, exact to 9 decimals)  outcome  turn of the break (0: none)
    then for each turn  heat,trust,heard,patience,errors  as the model has them when the talk has come that far;
    errors are codes joined by "+", or "-".
"""
import random
import sys

import grading_model
from grading_model import run, simulate
from rent_bounced import SC

NAMES = {'blame': 'blame_customer', 'stock': 'stock_empathy'}


def errors_of(result, turn):
    codes = sorted('fix_before_ack*' if e['c'] == 'fix_then_ack' else NAMES.get(e['c'], e['c'])
                   for e in result['errs'] if e['k'] == turn)
    return '+'.join(codes) or '-'


def broken_at(trace):
    """The turn after which the customer hung up or asked for somebody else; 0 if they stayed."""
    hot = 0
    for turn, mood in enumerate(trace[1:], 1):
        hot = hot + 1 if mood['heat'] >= 85 else 0
        if mood['patience'] <= 0 or (mood['heat'] >= 95 and mood['trust'] <= 20) or hot >= 2 or mood['trust'] <= 10:
            return turn
    return 0


def line(path):
    result, story = run(SC, path), simulate(SC, path)
    fields = [''.join(str(p + 1) for p in path)]
    fields += ['%.9f' % result['D'][d]['score'] for d in 'LVR'] + ['%.9f' % result['overall']]
    fields += [story['status'], str(broken_at(story['trace'])), str(story['csat']), str(story['nps'])]
    for turn in range(len(path)):
        so_far = dict(SC, nodes=SC['nodes'][:turn + 1])
        mood = simulate(so_far, path[:turn + 1])['trace'][-1] if any_needs(so_far) else simulate_part(so_far, path, turn)
        fields.append(','.join('%.3f' % mood[k] for k in ('heat', 'trust', 'heard', 'patience'))
                      + ',' + errors_of(result, turn))
    return ' '.join(fields)


def any_needs(scenario):
    return any(o['t'] == 'need' for n in scenario['nodes'] for o in n['opens'])


def simulate_part(scenario, path, turn):
    """The model divides by the number of needs and by each dimension's weight; give the part what it lacks,
    in a node that changes nothing before it."""
    extra = dict(facts=[], opens=[dict(t='need', id='x'), dict(t='ask', id='y'), dict(t='harm', id='z')],
                 opts=[dict(t='', m=[])])
    whole = dict(scenario, nodes=scenario['nodes'] + [extra])
    return simulate(whole, tuple(path[:turn + 1]) + (0,))['trace'][turn + 1]


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    picks = [(1, 2, 1, 1, 1, 1, 2), (2, 0, 1, 1, 1, 3, 1)]
    if count >= 16384:
        import itertools
        picks = list(itertools.product(range(4), repeat=7))
    chance = random.Random(20)
    while len(picks) < count:
        path = tuple(chance.randrange(4) for _ in range(7))
        if path not in picks:
            picks.append(path)
    assert grading_model.BUDGET == 3
    for path in picks:
        print(line(path))


if __name__ == '__main__':
    main()
