"""Cross-entropy of logits in PyTorch, in its units, for tests/fixtures/labs/perplexity.json.

    /usr/bin/python3 scripts/reference/perplexity.py > tests/fixtures/labs/perplexity.json
"""
import json
import math
import torch

torch.manual_seed(2)
logits = torch.randn(12, 7, dtype=torch.float64) * 3
targets = torch.randint(0, 7, (12,))
loss = torch.nn.functional.cross_entropy(logits, targets)
log_probabilities = torch.log_softmax(logits, 1)[torch.arange(12), targets]
p = torch.softmax(logits[0], 0)
q = torch.softmax(logits[1], 0)
print(json.dumps({
    "script": "scripts/reference/perplexity.py",
    "torch": torch.__version__,
    "logits": logits.tolist(),
    "targets": targets.tolist(),
    "logProbabilities": log_probabilities.tolist(),
    "bytes": 50,
    "nats": loss.item(),
    "perplexity": torch.exp(loss).item(),
    "bitsPerByte": (loss * 12 / math.log(2) / 50).item(),
    "p": p.tolist(),
    "q": q.tolist(),
    "entropyBits": (torch.distributions.Categorical(p).entropy() / math.log(2)).item(),
    "crossEntropyBits": (torch.nn.functional.cross_entropy(logits[1:2], p[None]) / math.log(2)).item(),
}, indent=1))
