"""Patches, pixel shuffle, a resampler and a gated layer with PyTorch, for tests/fixtures/labs/image-tokens.json.

    /usr/bin/python3 scripts/reference/image-tokens.py > tests/fixtures/labs/image-tokens.json
"""
import json
import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(4)
pixels = torch.randn(12, 12)
patches = torch.nn.functional.unfold(pixels[None, None], kernel_size=3, stride=3)[0].T  # [16, 9]
grid = patches.view(4, 4, 9)
merged = torch.cat([grid[0::2, 0::2], grid[0::2, 1::2], grid[1::2, 0::2], grid[1::2, 1::2]], dim=-1).view(4, 36)
queries, text, gate = torch.randn(5, 9), torch.randn(3, 9), torch.tensor(0.7)


def read(q):
    return torch.nn.functional.scaled_dot_product_attention(q[None], patches[None], patches[None])[0]


print(json.dumps({
    "script": "scripts/reference/image-tokens.py",
    "torch": torch.__version__,
    "pixels": pixels.tolist(), "patches": patches.tolist(), "merged": merged.tolist(),
    "queries": queries.tolist(), "resampled": read(queries).tolist(),
    "text": text.tolist(), "gate": gate.item(), "read": (text + torch.tanh(gate) * read(text)).tolist(),
}))
