"""pass@k by log-gamma, votes by the binomial, best-of-N by an integral, for tests/fixtures/labs/test-time.json.

    /usr/bin/python3 scripts/reference/test-time.py > tests/fixtures/labs/test-time.json

PyTorch has none of these as an operation; its special functions give the same numbers another way.
"""
import json
import torch

torch.set_default_dtype(torch.float64)


def log_choose(n, k):
    n, k = torch.tensor(float(n)), torch.tensor(float(k))
    return torch.lgamma(n + 1) - torch.lgamma(k + 1) - torch.lgamma(n - k + 1)


def pass_at_k(n, c, k):
    return 1.0 if n - c < k else (1 - torch.exp(log_choose(n - c, k) - log_choose(n, k))).item()


def vote(p, n):
    right = torch.arange(n // 2 + 1, n + 1, dtype=torch.float64)
    return torch.distributions.Binomial(n, torch.tensor(p)).log_prob(right).exp().sum().item()


def best_of(p, separation, adversarial, adversarial_score, n):
    s = torch.linspace(-12, 20, 320001)
    below = torch.special.ndtr
    density = torch.exp(torch.distributions.Normal(separation, 1.0).log_prob(s))
    any_sample = p * below(s - separation) + (1 - p) * (
        (1 - adversarial) * below(s) + adversarial * below(s - adversarial_score))
    return torch.trapezoid(n * p * density * any_sample ** (n - 1), s).item()


x = torch.tensor([-4.0, -1.0, -0.1, 0.0, 0.7, 2.5])
print(json.dumps({
    "script": "scripts/reference/test-time.py",
    "torch": torch.__version__,
    "passAtK": [{"n": n, "c": c, "k": k, "value": pass_at_k(n, c, k)}
                for n, c, k in ((10, 3, 3), (12, 4, 5), (20, 5, 4), (200, 7, 100), (5, 4, 2))],
    "votes": [{"p": p, "samples": n, "value": vote(p, n)} for p, n in ((0.6, 5), (0.45, 21), (0.55, 101))],
    "bestOfN": [{"p": p, "separation": d, "adversarial": a, "adversarialScore": t, "samples": n,
                 "value": best_of(p, d, a, t, n)}
                for p, d, a, t, n in ((0.1, 2.0, 0.0, 0.0, 4), (0.2, 2.5, 0.001, 6.0, 100), (0.2, 2.5, 0.001, 6.0, 1000))],
    "normalBelow": {"x": x.tolist(), "value": torch.special.ndtr(x).tolist()},
}, indent=1))
