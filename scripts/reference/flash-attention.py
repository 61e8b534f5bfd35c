"""Attention, its gradients and its logsumexp with PyTorch.

    /usr/bin/python3 scripts/reference/flash-attention.py > tests/fixtures/labs/flash-attention.json
"""
import json

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(24)

queries, keys, dimension = 5, 7, 4
# Larger scores than usual, so that a running maximum has something to do.
q = (3 * torch.randn(queries, dimension)).requires_grad_()
k = torch.randn(keys, dimension, requires_grad=True)
v = torch.randn(keys, dimension, requires_grad=True)
upstream = torch.randn(queries, dimension)

output = torch.nn.functional.scaled_dot_product_attention(q, k, v)
output.backward(upstream)

print(
    json.dumps(
        {
            "from": "scripts/reference/flash-attention.py",
            "torch": torch.__version__,
            "q": q.tolist(),
            "k": k.tolist(),
            "v": v.tolist(),
            "upstream": upstream.tolist(),
            "output": output.tolist(),
            "logSumExp": torch.logsumexp(q @ k.T / dimension**0.5, dim=-1).tolist(),
            "gradient": {"q": q.grad.tolist(), "k": k.grad.tolist(), "v": v.grad.tolist()},
        }
    )
)
