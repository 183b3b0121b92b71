#!/usr/bin/env python3
"""The yardstick of rescore.sh: equals and ROUGE-L of lines {"output", "reference"}, as one would write them in plain Python."""
import json
import re
import sys

WORD = re.compile(r"[a-z0-9]+")


def lcs(a, b):
    previous = [0] * (len(b) + 1)
    for x in a:
        row = [0]
        for j, y in enumerate(b, 1):
            row.append(previous[j - 1] + 1 if x == y else max(previous[j], row[-1]))
        previous = row
    return previous[-1]


def rouge_l(output, reference):
    a, b = WORD.findall(output.lower()), WORD.findall(reference.lower())
    common = lcs(a, b)
    if not common:
        return 0.0
    precision, recall = common / len(a), common / len(b)
    return 2 * precision * recall / (precision + recall)


for line in sys.stdin:
    case = json.loads(line)
    print(float(case["output"] == case["reference"]), repr(rouge_l(case["output"], case["reference"])))
