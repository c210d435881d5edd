#include "core/check.h"

void check_structure(const Scenario *scenario, Findings *findings)
{
    (void)scenario;
    (void)findings;
}
