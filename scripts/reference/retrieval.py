"""A singular value decomposition, BM25 and the measures of a ranking, for tests/fixtures/labs/retrieval.json.

    /usr/bin/python3 scripts/reference/retrieval.py > tests/fixtures/labs/retrieval.json

PyTorch has the decomposition; the rest is written down a second time, over tensors.
"""
import json
import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(22)
matrix = torch.randn(14, 9)
U, S, _ = torch.linalg.svd(matrix, full_matrices=False)
d = 4
projector = U[:, :d] @ U[:, :d].T

documents = [("one", "red apple red pear"), ("two", "green apple"), ("three", "pear plum cherry plum grape"),
             ("four", "blue stone")]
query = ["red", "apple", "plum"]
vocabulary = sorted({word for _, text in documents for word in text.split()})
f = torch.tensor([[float(text.split().count(word)) for word in vocabulary] for _, text in documents])
n = (f > 0).sum(0)
idf = torch.log(1 + (len(documents) - n + 0.5) / (n + 0.5))
length = f.sum(1, keepdim=True)
scores = idf * f * 2.2 / (f + 1.2 * (0.25 + 0.75 * length / length.mean()))
wanted = torch.tensor([float(word in query) for word in vocabulary])

grades = torch.tensor([0.0, 2.0, 0.0, 1.0, 2.0])
relevant = {"b": 2, "d": 1, "e": 2, "z": 1}
discount = 1 / torch.log2(torch.arange(5) + 2.0)
ideal = torch.tensor([2.0, 2.0, 1.0, 1.0])
print(json.dumps({
    "script": "scripts/reference/retrieval.py",
    "torch": torch.__version__,
    "matrix": matrix.tolist(),
    "dimensions": d,
    "singularValues": S[:d].tolist(),
    "projector": projector.tolist(),
    "documents": [{"id": name, "text": text} for name, text in documents],
    "query": " ".join(query),
    "bm25": dict(zip([name for name, _ in documents], (scores * wanted).sum(1).tolist())),
    "ranking": ["a", "b", "c", "d", "e"],
    "relevant": relevant,
    "ndcgAt5": ((((2 ** grades) - 1) * discount).sum() / (((2 ** ideal) - 1) * discount[:4]).sum()).item(),
    "recallAt3": 1 / 4,
    "reciprocalRank": 1 / 2,
}, indent=1))
