"""Grouped-query attention with PyTorch, and the bytes of the cache that it would keep.

    /usr/bin/python3 scripts/reference/kv-memory.py > tests/fixtures/labs/kv-memory.json
"""
import json

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(12)

tokens, heads, kv_heads, dimension = 5, 4, 2, 3
width = heads * dimension
x = torch.randn(tokens, width)
wq, wo = torch.randn(2, width, width)
wk, wv = torch.randn(2, width, kv_heads * dimension)
up, down = torch.randn(width, 2 * width), torch.randn(2 * width, width)


def split(matrix, count):
    return matrix.view(tokens, count, dimension).transpose(0, 1)


attended = torch.nn.functional.scaled_dot_product_attention(
    split(x @ wq, heads), split(x @ wk, kv_heads), split(x @ wv, kv_heads), is_causal=True, enable_gqa=True
)
middle = x + attended.transpose(0, 1).reshape(tokens, width) @ wo
states = middle + torch.relu(middle @ up) @ down

# One head of latent attention: keys and values from the latents, and the rotary parts beside them.
latents, rope_keys = torch.randn(tokens, 6), torch.randn(tokens, 4)
w_uk, w_uv = torch.randn(2, dimension, 6)
content, rope = torch.randn(dimension), torch.randn(4)
latent_output = torch.nn.functional.scaled_dot_product_attention(
    torch.cat([content, rope])[None], torch.cat([latents @ w_uk.T, rope_keys], dim=1), latents @ w_uv.T
)[0]

# Llama 2 70B: one layer's keys and values of one token, as a tensor of 16-bit numbers.
layer = torch.empty(2, 8, 128, dtype=torch.bfloat16)

# A window of 4 over twelve tokens, two first tokens kept: True is what a token sees.
window_q, window_k, window_v = torch.randn(3, 12, 3)
behind = torch.arange(12)[:, None] - torch.arange(12)[None]
seen = (behind >= 0) & ((behind < 4) | (torch.arange(12)[None] < 2))
windowed = torch.nn.functional.scaled_dot_product_attention(
    window_q[None], window_k[None], window_v[None], attn_mask=seen
)[0]

print(
    json.dumps(
        {
            "from": "scripts/reference/kv-memory.py",
            "torch": torch.__version__,
            "shape": {"layers": 1, "heads": heads, "kvHeads": kv_heads, "headDimension": dimension},
            "x": x.tolist(),
            "weights": {
                name: matrix.tolist()
                for name, matrix in {"wq": wq, "wk": wk, "wv": wv, "wo": wo, "up": up, "down": down}.items()
            },
            "states": states.tolist(),
            "latent": {
                "head": {"up": w_uk.tolist(), "value": w_uv.tolist()},
                "cache": {"latents": latents.tolist(), "ropeKeys": rope_keys.tolist()},
                "query": {"content": content.tolist(), "rope": rope.tolist()},
                "output": latent_output.tolist(),
            },
            "windowed": {
                "q": window_q.tolist(),
                "k": window_k.tolist(),
                "v": window_v.tolist(),
                "window": 4,
                "sinks": 2,
                "output": windowed.tolist(),
            },
            "bytesPerTokenOf70B": 80 * layer.numel() * layer.element_size(),
        }
    )
)
