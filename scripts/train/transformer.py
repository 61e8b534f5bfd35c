"""Trains the small GPT of the labs on the novels of Jane Austen, and writes its vocabulary and weights.

    /usr/bin/python3 scripts/train/transformer.py NOVELS src/labs/transformer [STEPS]

NOVELS is the folder that novels.py describes. Held out are the chapters that the lab on n-grams holds out; what is
chosen (the step to stop at, the rates) was chosen on a stretch of *Emma*, which is not trained on either.
"""

import json
import math
import sys
import time
from pathlib import Path

import torch
from torch.nn import functional as F

import bpe
from gpt import GPT, ordered
from novels import novels, plain

CONFIG = {"vocabulary": 1024, "context": 128, "width": 128, "layers": 4, "heads": 4}
BATCH, PEAK, LEAST, WARM, DECAY, DROPOUT = 32, 1.5e-3, 1e-4, 100, 0.1, 0.1


def split(folder: str) -> dict[str, str]:
    known = json.loads(Path("src/labs/novel.json").read_text())["chapters"][-2:]
    held_out = [plain(paragraph) for chapter in known for paragraph in chapter]
    texts = novels(folder)
    chosen_on = texts[0][1000:1080]
    outside = set(held_out) | set(chosen_on)
    training = [paragraph for novel in texts for paragraph in novel if paragraph not in outside]
    return {"training": "\n".join(training), "chosen on": "\n".join(chosen_on), "held out": "\n".join(held_out)}


def nats(model: GPT, tokens: torch.Tensor) -> float:
    """The mean cross-entropy in nats; each token but the first is predicted once, from up to a context before it."""
    context, step = model.position.num_embeddings, model.position.num_embeddings // 2
    total, at = 0.0, 0
    while at + 1 < len(tokens):
        start = max(0, at + step - context)
        window = tokens[start : at + step + 1]
        losses = F.cross_entropy(model(window[None, :-1])[0], window[1:], reduction="none")
        total += losses[at - start :].sum().item()
        at += step
    return total / (len(tokens) - 1)


def rate(step: int, steps: int) -> float:
    if step < WARM:
        return PEAK * (step + 1) / WARM
    return LEAST + (PEAK - LEAST) * (1 + math.cos(math.pi * (step - WARM) / (steps - WARM))) / 2


def main(folder: str, out: str, steps: int) -> None:
    torch.manual_seed(1)
    texts = split(folder)
    characters, merges = bpe.train(texts["training"], CONFIG["vocabulary"])
    parts = {name: torch.tensor(bpe.encode(text, characters, merges)) for name, text in texts.items()}
    for name, tokens in parts.items():
        print(f"{name}: {len(texts[name])} bytes, {len(tokens)} tokens", flush=True)
    path = Path(out)
    path.mkdir(exist_ok=True, parents=True)
    words = {"config": CONFIG, "characters": "".join(characters), "merges": merges}
    (path / "gpt.json").write_text(json.dumps(words) + "\n")
    model = GPT(**CONFIG, dropout=DROPOUT)
    matrices = [w for w in model.parameters() if w.dim() == 2]
    others = [w for w in model.parameters() if w.dim() < 2]
    groups = [{"params": matrices, "weight_decay": DECAY}, {"params": others, "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.99))
    tokens, began, best = parts["training"], time.time(), math.inf
    for step in range(steps):
        for group in optimiser.param_groups:
            group["lr"] = rate(step, steps)
        starts = torch.randint(len(tokens) - CONFIG["context"] - 1, (BATCH,))
        batch = torch.stack([tokens[s : s + CONFIG["context"] + 1] for s in starts])
        loss = F.cross_entropy(model(batch[:, :-1]).flatten(0, 1), batch[:, 1:].flatten())
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        if step % 250 == 249 or step == steps - 1:
            model.eval()
            with torch.no_grad():
                chosen = nats(model, parts["chosen on"])
            model.train()
            print(f"{step + 1}: {loss.item():.3f}, chosen on {chosen:.4f}, {time.time() - began:.0f} s", flush=True)
            if chosen < best:
                best = chosen
                flat = torch.cat([w.detach().flatten() for _, w in ordered(model)])
                flat.numpy().astype("<f2").tofile(path / "gpt.bin")
    print(f"best on what was chosen on: {best:.4f} nats a token")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 5000)
