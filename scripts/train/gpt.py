"""A decoder of GPT-2's form: pre-norm blocks, learned positions, tanh GELU, tied embeddings; no biases outside the norms."""

import base64
import json
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F


class Block(nn.Module):
    def __init__(self, width: int, heads: int, dropout: float):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.attention_norm, self.mlp_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width, bias=False)
        self.project = nn.Linear(width, width, bias=False)
        self.up = nn.Linear(width, 4 * width, bias=False)
        self.down = nn.Linear(4 * width, width, bias=False)

    def forward(self, x):  # x: [batch, n, width]
        batch, n, width = x.shape
        q, k, v = self.qkv(self.attention_norm(x)).view(batch, n, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        p = self.dropout if self.training else 0.0
        heads = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + F.dropout(self.project(heads.transpose(1, 2).reshape(batch, n, width)), p)
        return x + F.dropout(self.down(F.gelu(self.up(self.mlp_norm(x)), approximate="tanh")), p)


class GPT(nn.Module):
    def __init__(self, vocabulary: int, context: int, width: int, layers: int, heads: int, dropout: float = 0.0):
        super().__init__()
        self.token = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(context, width)
        self.blocks = nn.ModuleList(Block(width, heads, dropout) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.dropout = dropout
        for name, weight in self.named_parameters():
            if weight.dim() == 2:  # GPT-2: .02, and less for what is added to the stream twice a block
                added = name.endswith(("project.weight", "down.weight"))
                nn.init.normal_(weight, std=0.02 / (2 * layers) ** 0.5 if added else 0.02)

    def streams(self, ids):
        """The residual stream before each block and behind the last: layers + 1 of [batch, n, width]."""
        x = self.token(ids) + self.position.weight[: ids.shape[1]]
        streams = [F.dropout(x, self.dropout if self.training else 0.0)]
        for block in self.blocks:
            streams.append(block(streams[-1]))
        return streams

    def forward(self, ids):  # [batch, n] -> logits [batch, n, vocabulary]
        return self.norm(self.streams(ids)[-1]) @ self.token.weight.T


def ordered(model: GPT):
    """The weights in the order of the file: name and tensor."""
    return list(model.named_parameters())


def load(folder: str) -> tuple[GPT, dict]:
    """The trained model, in the double precision that the fixtures want, and its words."""
    words = json.loads(Path(folder, "gpt-words.json").read_text())
    packed = base64.b64decode(json.loads(Path(folder, "gpt-weights.json").read_text())["base64"])
    values = torch.frombuffer(bytearray(packed), dtype=torch.float16).double()
    model, at = GPT(**words["config"]).double(), 0
    for _, weight in ordered(model):
        weight.data = values[at : at + weight.numel()].view(weight.shape).clone()
        at += weight.numel()
    assert at == len(values)
    return model.eval(), words
