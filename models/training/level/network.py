"""The network: a small 2-D U-Net for sagittal slices, working at half the resolution of what goes in and comes out."""

import torch
from torch import nn
from torch.nn import functional as F

from ..network import convolutions
from .material import CLASSES

MULTIPLE = 32
WIDTHS = (16, 32, 64, 96, 128)


class SpineUNet(nn.Module):
    """Picture [N,1,H,W] (normalised, H and W multiples of 32) -> class scores [N,10,H,W].

    A second channel made from the first, the picture over its local mean, removes coil shading. Four neighbouring pixels
    go in as channels of one, and each such place gives the scores of its four pixels: a quarter of the work of a U-Net of
    full resolution, with borders as fine.
    """

    def __init__(self, widths=WIDTHS, classes=len(CLASSES)):
        super().__init__()
        self.widths = widths
        self.down = nn.ModuleList(convolutions(a, b) for a, b in zip((8, *widths[:-1]), widths))
        self.up = nn.ModuleList(convolutions(widths[k] + widths[k + 1], widths[k]) for k in range(len(widths) - 1))
        self.classes = nn.Conv2d(widths[0] + 8, 4 * classes, 1)

    def forward(self, picture):
        mean = F.avg_pool2d(picture, 8)
        for _ in range(2):
            mean = F.avg_pool2d(mean, 5, stride=1, padding=2, count_include_pad=False)
        mean = F.interpolate(mean, scale_factor=8, mode="bilinear", align_corners=False)
        both = torch.cat([picture, torch.clamp(0.5 * picture / (mean + 0.05), 0, 1.5)], 1)
        first = x = F.pixel_unshuffle(both, 2)
        kept = []
        for level, block in enumerate(self.down):
            x = block(x if level == 0 else F.max_pool2d(x, 2))
            kept.append(x)
        for level in range(len(self.up) - 1, -1, -1):
            x = F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
            x = self.up[level](torch.cat([x, kept[level]], 1))
        return F.pixel_shuffle(self.classes(torch.cat([x, first], 1)), 2)


class Deployed(nn.Module):
    """What is exported: the same network giving probabilities."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, image):
        return torch.softmax(self.network(image), 1)
