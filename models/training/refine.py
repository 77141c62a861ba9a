"""Takes weights on to real anatomy: readers' outlines, a teacher's outlines, Dixon and synthetic slices; resumable."""

import argparse
import json
import pickle
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.nn import functional as F
from torch.utils.data import DataLoader, Dataset

from . import look, real
from .dixon import IGNORE
from .lean import LeanUNet, load_lean
from .lean import save as save_checkpoint

WEIGHTS = torch.tensor([0.6, 1.3, 1.3, 1.0, 1.0, 0.8, 0.6, 0.7, 0.7])
OTHERS = [0, 6, 7, 8]
DORSAL_MM = 10


def open_dorsal(item):
    """Label shapes and Dixon labels end at either dorsal line: what lies within 10 mm behind the muscles is left open."""
    target = item["target"]
    muscle = ((target >= 1) & (target <= 4)).astype(np.uint8)
    reach = int(DORSAL_MM / 0.75)
    behind = cv2.dilate(muscle, np.ones((reach + 1, 3), np.uint8), anchor=(1, reach)) > 0
    item["target"] = np.where(behind & (target == 0), IGNORE, target).astype(np.uint8)
    return item


class Batches(Dataset):
    """Whole batches; number n is always the same. Every `wide_every`-th shows whole slices coarsely, as the first look does."""

    def __init__(self, groups, shares, seed, first, count, batch, wide_every):
        self.groups, self.shares = groups, np.cumsum(shares) / np.sum(shares)
        self.seed, self.first, self.count, self.batch, self.wide_every = seed, first, count, batch, wide_every

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        cv2.setNumThreads(1)
        number = self.first + index
        rng = np.random.default_rng((self.seed, number))
        wide = self.wide_every > 0 and number % self.wide_every == self.wide_every - 1
        made, merged = [], []
        for _ in range(self.batch):
            group = self.groups[int(np.searchsorted(self.shares, rng.random(), side="right"))]
            if wide:  # only real slices show the whole body
                real_groups = [g for g in self.groups if "field" in g[0]]
                group = real_groups[int(rng.integers(len(real_groups)))]
            item = group[int(rng.integers(len(group)))]
            if "field" in item:
                made.append(real.picture(rng, item, real.OVERVIEW_SIZE, real.OVERVIEW_MM, True) if wide else real.picture(rng, item))
                merged.append(2)
            else:
                image, target, muscle = look.picture(rng, item)
                top = (image.shape[0] - real.SIZE[0]) // 2
                made.append(tuple(a[top : top + real.SIZE[0]] for a in (image, target, muscle)))
                merged.append(1 if item.get("unlabelled_neighbours", False) else 0)
        image, target, muscle = (np.stack(a) for a in zip(*made))
        return torch.from_numpy(image)[:, None], torch.from_numpy(target).long(), torch.from_numpy(muscle), torch.tensor(merged)


def losses(scores, logits, target, muscle, merged):
    """Cross entropy and Dice of the classes and of the muscle border; merged 1: psoas and quadratus lumborum count as
    background, 2: the canal too."""
    low = torch.full_like(scores[:, :1], -20)
    for kind, names in ((1, [0, 6, 7]), (2, OTHERS)):
        here = merged == kind
        if here.any():
            joined = torch.logsumexp(scores[:, names], 1, keepdim=True)
            other = torch.cat([joined, scores[:, 1:6], low, low, low if kind == 2 else scores[:, 8:9]], 1)
            scores = torch.where(here[:, None, None, None], other, scores)
    known = target != IGNORE
    log = F.log_softmax(scores, 1)
    entropy = F.nll_loss(log, torch.where(known, target, -100), weight=WEIGHTS, ignore_index=-100)
    one = F.one_hot(torch.where(known, target, 0), scores.shape[1]).permute(0, 3, 1, 2) * known[:, None]
    probability = log.exp() * known[:, None]
    overlap = (probability * one)[:, 1:6].sum((2, 3))  # by picture and structure: a small multifidus counts as much as a large one
    size = (probability[:, 1:6] + one[:, 1:6]).sum((2, 3))
    dice = (1 - (2 * overlap + 30) / (size + 30)).mean()
    compartment = ((target >= 1) & (target <= 4)).float()[:, None]
    near = F.max_pool2d(compartment, 7, stride=1, padding=3)
    wanted = muscle.float()[:, None] * compartment
    binary = (F.binary_cross_entropy_with_logits(logits, wanted, reduction="none") * near).sum() / (near.sum() + 1)
    inside = torch.sigmoid(logits) * near
    border = 1 - (2 * (inside * wanted).sum() + 10) / (inside.sum() + wanted.sum() + 10)
    return entropy + dice + 0.4 * (binary + border), (entropy.item(), dice.item(), binary.item())


def refine(groups, shares, start, out, steps, rate=6e-4, batch=4, seed=1, keep=0.997, wide_every=6, threads=1, recipe=None,
           minutes=1e9, done=0.0):
    """Weights `start` to `out`, which is resumed if it is there. A part `done` of the schedule is taken as behind us already:
    the material may change on the way (start from the checkpoint so far, optimiser and all)."""
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    resume = Path(out).exists()
    state = torch.load(out if resume else start, map_location="cpu", weights_only=True)
    network, average = LeanUNet(state["widths"]), LeanUNet(state["widths"])
    network.load_state_dict(state["network"] if resume or done else state["average"])
    average.load_state_dict(state["average"])
    network = network.to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-2)
    step = 0
    if resume or (done and state["optimiser"]):
        optimiser.load_state_dict(state["optimiser"])
    if resume:
        step = state["step"]
    data = Batches(groups, shares, seed, step, max(steps - step, 0), batch, wide_every)
    begin, spent = time.time(), []
    for image, target, muscle, merged in DataLoader(data, batch_size=None, num_workers=1, prefetch_factor=6):
        progress = max(step / steps, (time.time() - begin) / 60 / minutes)
        progress = done + (1 - done) * progress
        warm = 1 if done else min(1, (step + 1) / 100)
        lr = float(rate * warm * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * min(1, progress)))))
        for group in optimiser.param_groups:
            group["lr"] = lr
        scores, logits = network(image.contiguous(memory_format=torch.channels_last))
        loss, parts = losses(scores, logits, target, muscle, merged)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        step += 1
        decay = min(keep, step / (step + 10))
        with torch.no_grad():
            for a, b in zip(average.parameters(), network.parameters()):
                a.lerp_(b, 1 - decay)
        spent.append(parts)
        stop = progress >= 1
        if step % 100 == 0 or step == steps or stop:
            print(f"{time.strftime('%H:%M:%S')} step {step} rate {lr:.1e} entropy, dice, muscle "
                  + " ".join(f"{v:.3f}" for v in np.mean(spent[-100:], 0)) + f" {(time.time() - begin) / len(spent):.2f} s a step", flush=True)
        if step % 200 == 0 or step == steps or stop:
            part = f"{out}.part"
            save_checkpoint(part, network, average, optimiser, step, recipe)
            Path(part).rename(out)
        if stop:
            break


def material(work, split, names):
    """Groups of items by name: outlined, taught, dixon, synthetic, as they lie in the work folder; training patients only."""
    groups = []
    allowed = set(split["training"])
    for name in names:
        if name == "outlined":
            made = pickle.load(open(Path(work, "outlined.pkl"), "rb"))
            groups.append([i for n, i in made.items() if n[3:7] in allowed and n not in real.DOUBTED])
        elif name == "bodies":
            groups.append(list(pickle.load(open(Path(work, "bodies.pkl"), "rb")).values()))
        elif name == "taught":
            made = pickle.load(open(Path(work, "taught.pkl"), "rb"))
            groups.append([i for n, i in made.items() if n[3:7] not in split["validation"]])
        else:
            groups.append([open_dorsal(item) for path in sorted(Path(work).glob(f"{name}*.pkl")) for item in pickle.load(open(path, "rb"))])
        print(name, len(groups[-1]), flush=True)
    return groups


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", required=True)
    parser.add_argument("--start", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--groups", default="outlined=1", help="name=share, ...: outlined, taught, dixon, synthetic, bodies")
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--rate", type=float, default=6e-4)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=float, default=0.997)
    parser.add_argument("--wide-every", type=int, default=6)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--done", type=float, default=0.0, help="the part of the schedule that earlier material has had")
    options = parser.parse_args()
    split = json.loads(Path(__file__).with_name("split.json").read_text())
    named = dict(pair.split("=") for pair in options.groups.split(","))
    groups = material(options.work, split, list(named))
    refine(groups, [float(v) for v in named.values()], options.start, options.out, options.steps, options.rate, options.batch,
           options.seed, options.keep, options.wide_every, options.threads, recipe=vars(options), minutes=options.minutes, done=options.done)


if __name__ == "__main__":
    main()
