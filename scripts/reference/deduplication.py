"""Jaccard from sets, MinHash with 32-bit arithmetic and the banding curve, for tests/fixtures/labs/deduplication.json.

    /usr/bin/python3 scripts/reference/deduplication.py > tests/fixtures/labs/deduplication.json
"""
import json
import torch

torch.set_default_dtype(torch.float64)
MASK = 0xFFFFFFFF
A = "the quick brown fox jumps over the lazy dog near the old river bank every single morning"
B = "the quick brown fox leaps over the lazy dog near the old river bank every cold morning"


def shingles(text, n):
    words = text.split()
    return {" ".join(words[i:i + n]) for i in range(len(words) - n + 1)}


def fnv(text):
    value = 0x811C9DC5
    for letter in text:
        value = ((value ^ ord(letter)) * 0x01000193) & MASK
    return value


def scrambled(bits, seed):
    value = bits ^ (((seed + 1) * 0x9E3779B9) & MASK)
    value = ((value ^ (value >> 16)) * 0x85EBCA6B) & MASK
    value = ((value ^ (value >> 13)) * 0xC2B2AE35) & MASK
    return value ^ (value >> 16)


def signature(text, n, k, seed):
    prints = [fnv(shingle) for shingle in shingles(text, n)]
    return [min(scrambled(each, seed * 4096 + i) for each in prints) for i in range(k)]


def banding(s, bands, rows):
    at = torch.tensor(s).requires_grad_()
    chance = 1 - (1 - at**rows) ** bands
    chance.backward()
    return {"s": s, "bands": bands, "rows": rows, "chance": chance.item(), "slope": at.grad.item(),
            "threshold": (torch.tensor(1 / bands) ** (1 / rows)).item()}


print(json.dumps({
    "script": "scripts/reference/deduplication.py",
    "torch": torch.__version__,
    "a": A, "b": B,
    "jaccard": [{"n": n, "value": len(shingles(A, n) & shingles(B, n)) / len(shingles(A, n) | shingles(B, n))}
                for n in (1, 2, 3, 5)],
    "signature": signature(A, 3, 8, 1),
    "banding": [banding(*each) for each in ((0.8, 20, 5), (0.5, 20, 5), (0.3, 50, 2), (0.9, 4, 25))],
}, indent=1))
