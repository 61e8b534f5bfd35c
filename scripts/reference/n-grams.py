"""Kneser-Ney over a short text, from dense tables of counts, for tests/fixtures/labs/n-grams.json.

    /usr/bin/python3 scripts/reference/n-grams.py > tests/fixtures/labs/n-grams.json

PyTorch has no n-gram model; its tensors hold every possible trigram, which the lab never does.
"""
import json
import torch

text = ("the cat sat on the mat . the dog sat on the cat . the cat saw the dog . "
        "a dog saw a cat on a mat . the mat sat . a cat sat on a dog .").split()
vocabulary = sorted(set(text))
V = len(vocabulary)
ids = torch.tensor([vocabulary.index(word) for word in text])
DISCOUNT = 0.75

c3 = torch.zeros(V, V, V, dtype=torch.float64)
for i in range(2, len(ids)):
    c3[ids[i - 2], ids[i - 1], ids[i]] += 1
c2 = torch.zeros(V, V, dtype=torch.float64)
for i in range(1, len(ids)):
    c2[ids[i - 1], ids[i]] += 1
continuation2 = (c3 > 0).double().sum(0)
continuation1 = (c2 > 0).double().sum(0)


def level(counts, lower):
    """Interpolates a table with the lower order's, which may lack the first axis; rows never seen get the lower one."""
    total = counts.sum(-1, keepdim=True)
    followers = (counts > 0).double().sum(-1, keepdim=True)
    kept = torch.clamp(counts - DISCOUNT, min=0)
    mixed = (kept + DISCOUNT * followers * lower) / total.clamp(min=1)
    return torch.where(total > 0, mixed, lower.expand_as(mixed))


p1 = level(continuation1, torch.full((V,), 1 / V, dtype=torch.float64))
p2 = level(continuation2, p1)
p3 = level(c3, p2)
rows = [("on", "the"), ("the", "cat"), ("mat", "a"), ("dog", "dog")]
at = {word: i for i, word in enumerate(vocabulary)}
log = [torch.log(p3[ids[i - 2], ids[i - 1], ids[i]]) for i in range(2, len(ids))]
print(json.dumps({
    "script": "scripts/reference/n-grams.py",
    "torch": torch.__version__,
    "text": text,
    "vocabulary": vocabulary,
    "discount": DISCOUNT,
    "rows": [{"history": list(row), "probabilities": p3[at[row[0]], at[row[1]]].tolist()} for row in rows],
    "addOne": ((c3[at["on"], at["the"]] + 1) / (c3[at["on"], at["the"]].sum() + V)).tolist(),
    "perplexity": torch.exp(-torch.stack(log).mean()).item(),
}, indent=1))
