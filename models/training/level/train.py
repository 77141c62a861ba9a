"""The training loop: material in memory, the look made in a second process, resumable checkpoints with the optimiser's state."""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F
from torch.utils.data import DataLoader, Dataset

from .look import SETS, picture
from .network import WIDTHS, SpineUNet

KNOWN = torch.from_numpy(SETS).float()


class Material(Dataset):
    """Endless examples from the patients not kept apart; number n is always the same picture."""

    def __init__(self, folder, seed, count, first, t2, strange):
        self.pictures = np.load(Path(folder, "pictures.npy"), mmap_mode="r")
        self.codes = np.load(Path(folder, "codes.npy"), mmap_mode="r")
        self.items = json.loads(Path(folder, "items.json").read_text())
        ours = [n for n, item in enumerate(self.items) if not item["apart"]]
        self.sets = [[n for n in ours if self.items[n]["set"] == name] for name in ("t1_sagittal", "t2_spider", "axial")]
        self.seed, self.count, self.first, self.t2, self.strange = seed, count, first, t2, strange

    def __len__(self):
        return self.count

    def __getitem__(self, number):
        rng = np.random.default_rng((self.seed, self.first + number))
        strange = rng.random() < self.strange
        axial = strange and rng.random() < 0.5
        group = self.sets[2 if axial else int(rng.random() < self.t2)]
        at = group[int(rng.integers(len(group)))]
        item = {"picture": self.pictures[at], "codes": self.codes[at], "lowest": self.items[at]["lowest"]}
        if strange:  # axial anyhow, or sagittal on its side or its head: nothing is to be found there
            item["picture"] = np.ascontiguousarray(np.rot90(item["picture"], int(rng.integers(0 if axial else 1, 4))))
            item["codes"] = np.zeros_like(item["codes"])
        image, codes = picture(rng, item)
        return torch.from_numpy(image)[None], torch.from_numpy(codes).long()


def losses(scores, codes):
    """Cross entropy over what a pixel may be (several classes where the labels do not tell), and Dice where they do."""
    may = KNOWN[codes].permute(0, 3, 1, 2)
    chance = torch.softmax(scores, 1)
    right = (chance * may).sum(1)
    weight = torch.where(may[:, 0] > 0, 1.0, 3.0)
    entropy = -(torch.log(right + 1e-5) * weight).mean()
    single = (may.sum(1, keepdim=True) == 1).float()
    told = 1 - may + may * single
    overlap = (chance * may * single).sum((0, 2, 3))
    size = (chance * told).sum((0, 2, 3)) + (may * single).sum((0, 2, 3))
    dice = (1 - (2 * overlap + 20) / (size + 20))[1:].mean()
    return entropy + dice, (entropy.item(), dice.item())


def train(folder, out, steps, batch=4, rate=2e-3, seed=1, minutes=1e9, t2=0.45, strange=0.1, widths=WIDTHS, threads=1, schedule=None, start=None):
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    network = SpineUNet(widths).to(memory_format=torch.channels_last)
    average = SpineUNet(widths)
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-2)
    step = 0
    if Path(out).exists():
        state = torch.load(out, weights_only=True)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        step = state["step"]
    elif start:  # weights only, a fresh schedule
        state = torch.load(start, weights_only=True)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
    total = schedule or steps
    data = Material(folder, seed, (steps - step) * batch, step * batch, t2, strange)
    begin, spent = time.time(), []

    def save():
        temporary = f"{out}.part"
        torch.save({"network": network.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(),
                    "step": step, "widths": list(widths), "seed": seed, "batch": batch, "rate": rate, "t2": t2, "strange": strange, "schedule": total}, temporary)
        Path(temporary).rename(out)

    for image, codes in DataLoader(data, batch, num_workers=1, prefetch_factor=6):
        warm = min(1, (step + 1) / 150)
        progress = min(1, max(step / total, (time.time() - begin) / 60 / minutes))
        lr = float(rate * warm * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * progress))))
        for group in optimiser.param_groups:
            group["lr"] = lr
        loss, parts = losses(network(image.contiguous(memory_format=torch.channels_last)), codes)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        step += 1
        keep = min(0.998, step / (step + 20))
        with torch.no_grad():
            for (_, a), b in zip(average.state_dict().items(), network.state_dict().values()):
                a.copy_(b) if not a.is_floating_point() else a.lerp_(b, 1 - keep)
        spent.append(parts)
        if step % 50 == 0:
            mean = np.mean(spent[-50:], 0)
            print(f"{step} entropy {mean[0]:.4f} dice {mean[1]:.4f} lr {lr:.5f} {(time.time() - begin) / len(spent):.3f} s/step", flush=True)
        if step % 200 == 0:
            save()
        if (time.time() - begin) / 60 > minutes:
            break
    save()
    return step


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--schedule", type=int, help="length of the learning-rate schedule, if longer than this run")
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=1e9, help="stop after so long; the learning rate falls in step")
    parser.add_argument("--t2", type=float, default=0.45, help="share of T2 pictures")
    parser.add_argument("--strange", type=float, default=0.1, help="share of pictures on which nothing is to be found")
    parser.add_argument("--start", help="checkpoint whose weights to begin from")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--widths", default=",".join(map(str, WIDTHS)))
    options = vars(parser.parse_args())
    options["widths"] = tuple(int(w) for w in options["widths"].split(","))
    train(**options)
