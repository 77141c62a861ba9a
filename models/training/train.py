"""The training loop: material in memory, the look made in a second process, resumable checkpoints."""

import argparse
import pickle
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F
from torch.utils.data import DataLoader, Dataset

from .dixon import IGNORE
from .look import picture
from .network import ParaspinalUNet

WEIGHTS = torch.tensor([0.6, 1.3, 1.3, 1.0, 1.0, 0.8, 0.6, 0.7, 0.7])


class Material(Dataset):
    """Endless examples; number n is always the same picture."""

    def __init__(self, folder, seed, count, first, real):
        read = lambda pattern: [item for path in sorted(Path(folder).glob(pattern)) for item in pickle.load(open(path, "rb"))]  # noqa: E731
        self.groups = [group for group in (read("dixon*.pkl"), read("synthetic*.pkl")) if group]
        self.seed, self.count, self.first, self.real = seed, count, first, real

    def __len__(self):
        return self.count

    def __getitem__(self, number):
        rng = np.random.default_rng((self.seed, self.first + number))
        group = self.groups[0 if len(self.groups) == 1 or rng.random() < self.real else 1]
        item = group[int(rng.integers(len(group)))]
        image, target, muscle = picture(rng, item)
        return torch.from_numpy(image)[None], torch.from_numpy(target).long(), torch.from_numpy(muscle), \
            bool(item.get("unlabelled_neighbours", False))


def losses(scores, muscle_scores, target, muscle, merged):
    """Cross entropy and Dice of the classes, and of the muscle border within and just around the compartments."""
    scores = scores.float()
    if merged.any():  # slices whose psoas and quadratus lumborum are unlabelled: those classes count as background there
        joined = torch.logsumexp(scores[:, [0, 6, 7]], 1, keepdim=True)
        low = torch.full_like(joined, -20)
        other = torch.cat([joined, scores[:, 1:6], low, low, scores[:, 8:9]], 1)
        scores = torch.where(merged[:, None, None, None], other, scores)
    known = target != IGNORE
    safe = torch.where(known, target, 0)
    log = F.log_softmax(scores, 1)
    entropy = F.nll_loss(log, torch.where(known, target, -100), weight=WEIGHTS, ignore_index=-100)
    one = F.one_hot(safe, scores.shape[1]).permute(0, 3, 1, 2) * known[:, None]
    probability = log.exp() * known[:, None]
    overlap = (probability * one).sum((0, 2, 3))
    size = probability.sum((0, 2, 3)) + one.sum((0, 2, 3))
    dice = (1 - (2 * overlap + 10) / (size + 10))[1:].mean()
    compartment = ((target >= 1) & (target <= 4)).float()[:, None]
    near = F.max_pool2d(compartment, 7, stride=1, padding=3)
    wanted = (muscle.float()[:, None] * compartment)
    logits = muscle_scores.float()
    binary = (F.binary_cross_entropy_with_logits(logits, wanted, reduction="none") * near).sum() / (near.sum() + 1)
    inside = torch.sigmoid(logits) * near
    border = 1 - (2 * (inside * wanted).sum() + 10) / (inside.sum() + wanted.sum() + 10)
    return entropy + dice + 0.6 * (binary + border), (entropy.item(), dice.item(), binary.item())


def train(folder, out, steps, batch=8, rate=2e-3, seed=1, minutes=1e9, real=0.35, widths=(16, 32, 64, 128, 192, 192), threads=2,
          schedule=None, start=None):
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    network = ParaspinalUNet(widths).to(memory_format=torch.channels_last)
    average = ParaspinalUNet(widths)
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-2)
    step = 0
    if start:  # weights only, a fresh schedule
        state = torch.load(start, weights_only=True)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
    elif Path(out).exists():
        state = torch.load(out, weights_only=True)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        step = state["step"]
    total = schedule or steps
    data = Material(folder, seed, (steps - step) * batch, step * batch, real)
    begin, spent = time.time(), []

    def save():
        temporary = f"{out}.part"
        torch.save({"network": network.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(),
                    "step": step, "widths": list(widths)}, temporary)
        Path(temporary).rename(out)

    for image, target, muscle, merged in DataLoader(data, batch, num_workers=1, prefetch_factor=6):
        warm = min(1, (step + 1) / 150)
        progress = min(1, max(step / total, (time.time() - begin) / 60 / minutes))
        lr = float(rate * warm * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * progress))))
        for group in optimiser.param_groups:
            group["lr"] = lr
        with torch.autocast("cpu", torch.bfloat16):
            scores, muscle_scores = network(image.contiguous(memory_format=torch.channels_last))
        loss, parts = losses(scores, muscle_scores, target, muscle, merged)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        step += 1
        keep = min(0.998, step / (step + 20))
        with torch.no_grad():
            for (name, a), b in zip(average.state_dict().items(), network.state_dict().values()):
                a.copy_(b) if not a.is_floating_point() else a.lerp_(b, 1 - keep)
        spent.append(parts)
        if step % 50 == 0:
            mean = np.mean(spent[-50:], 0)
            print(f"{step} entropy {mean[0]:.4f} dice {mean[1]:.4f} muscle {mean[2]:.4f} lr {lr:.5f} "
                  f"{(time.time() - begin) / len(spent):.3f} s/step", flush=True)
        if step % 250 == 0:
            save()
        if (time.time() - begin) / 60 > minutes:
            break
    save()
    return step


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--steps", type=int, default=12000)
    parser.add_argument("--schedule", type=int, help="length of the learning-rate schedule, if longer than this run")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=1e9, help="stop after so long; the learning rate falls in step")
    parser.add_argument("--real", type=float, default=0.35, help="share of Dixon slices")
    parser.add_argument("--start", help="checkpoint whose weights to begin from")
    parser.add_argument("--threads", type=int, default=2, help="1 on a machine that others use: two wait for each other")
    parser.add_argument("--widths", default="16,32,64,128,192,192")
    options = vars(parser.parse_args())
    options["widths"] = tuple(int(w) for w in options["widths"].split(","))
    train(**options)
