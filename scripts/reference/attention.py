"""Scaled dot-product and multi-head attention with PyTorch, forward and gradient, as JSON.

    /usr/bin/python3 scripts/reference/attention.py > tests/fixtures/labs/attention.json
"""

import json

import torch
from torch.nn.functional import scaled_dot_product_attention

torch.manual_seed(7)
torch.set_default_dtype(torch.float64)
T, S, D, DV = 5, 5, 4, 3

MASKS = {
    "full": torch.ones(T, S, dtype=torch.bool),
    "causal": torch.ones(T, S, dtype=torch.bool).tril(),
    "padding": (torch.arange(S) < 3).expand(T, S),
}


def case(mask):
    q, k, v, g = torch.randn(T, D) * 3, torch.randn(S, D), torch.randn(S, DV), torch.randn(T, DV)
    leaves = [x.requires_grad_() for x in (q, k, v)]
    output = scaled_dot_product_attention(*(x[None] for x in leaves), attn_mask=MASKS[mask])[0]
    output.backward(g)
    names = ("q", "k", "v")
    return {
        "mask": mask,
        **{name: x.tolist() for name, x in zip(names, leaves)},
        "upstream": g.tolist(),
        "output": output.tolist(),
        "gradient": {name: x.grad.tolist() for name, x in zip(names, leaves)},
    }


def heads(h, d):
    layer = torch.nn.MultiheadAttention(d, h, bias=False, batch_first=True)
    x = torch.randn(1, T, d)
    # PyTorch forbids where the mask is true, and multiplies by the transpose of its weights.
    output, weights = layer(x, x, x, attn_mask=~MASKS["causal"], average_attn_weights=False)
    wq, wk, wv = (w.T.tolist() for w in layer.in_proj_weight.chunk(3))
    return {
        "heads": h,
        "x": x[0].tolist(),
        "weights": {"wq": wq, "wk": wk, "wv": wv, "wo": layer.out_proj.weight.T.tolist()},
        "maps": weights[0].tolist(),
        "output": output[0].tolist(),
    }


print(
    json.dumps(
        {
            "script": "scripts/reference/attention.py",
            "torch": torch.__version__,
            "cases": [case(mask) for mask in MASKS],
            "multiHead": heads(2, 6),
        }
    )
)
