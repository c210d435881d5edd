#!/usr/bin/env python3
"""Writes assets/portraits/layers.txt from portraits.json: the same table, one drawing a line.

The window reads it with sscanf, so that it needs no JSON. Run it after the portraits have changed:
    tools/portraits.py
"""
import json
import os

folder = os.path.join(os.path.dirname(__file__), "..", "assets", "portraits")
table = json.load(open(os.path.join(folder, "portraits.json"), encoding="utf-8"))
focus = table["faceFocus"]

lines = [
    "# Made by tools/portraits.py from portraits.json; change that one.",
    "# box: x y width height of every drawing. focus: x y r of the circle around a face.",
    "# layers: customer, face, then files: body, face, glasses, eyes closed, two of talking (- for none).",
    "box %d %d %d %d" % tuple(table["viewBox"]),
    "focus %d %d %d" % (focus["x"], focus["y"], focus["r"]),
]
for customer in table["customers"]:
    for name, mood in customer["moods"].items():
        face = table["moods"][name]
        body, still = mood["layers"][0], mood["layers"][1]
        glasses = mood["layers"][2] if len(mood["layers"]) > 2 else "-"
        blink = face["blink"] if face["blink"] != still else "-"
        lines.append(" ".join(["layers", customer["id"], name, body, still, glasses, blink] + face["talk"]))

with open(os.path.join(folder, "layers.txt"), "w", encoding="utf-8") as file:
    file.write("\n".join(lines) + "\n")
