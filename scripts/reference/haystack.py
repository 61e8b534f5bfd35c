"""How often the highest of n scores is the needle's, for tests/fixtures/labs/haystack.json.

    /usr/bin/python3 scripts/reference/haystack.py > tests/fixtures/labs/haystack.json
"""
import json
import torch

torch.set_default_dtype(torch.float64)


def found(n, lead):
    s = torch.linspace(lead - 10, lead + 10, 200001)
    density = torch.exp(torch.distributions.Normal(lead, 1.0).log_prob(s))
    # log Φ keeps its digits where Φ is nearly 1.
    return torch.trapezoid(density * torch.exp((n - 1) * torch.special.log_ndtr(s)), s).item()


scores = [2.0, 0.5, -1.0, 0.25, 1.5]
print(json.dumps({
    "script": "scripts/reference/haystack.py",
    "torch": torch.__version__,
    "found": [{"n": n, "lead": lead, "value": found(n, lead)}
              for n, lead in ((2, 1.0), (4096, 5.0), (65536, 6.2), (1048576, 6.2))],
    "scores": scores,
    "weight": torch.softmax(torch.tensor(scores), 0)[0].item(),
}, indent=1))
