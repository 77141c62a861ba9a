"""The network: a 2-D U-Net with its own shading correction and two heads."""

import torch
from torch import nn
from torch.nn import functional as F

MULTIPLE = 32


def convolutions(inputs, outputs):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True),
        nn.Conv2d(outputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True),
    )


def descended(picture, down):
    """The coarsest level of a picture and its local shading, and every level on the way to it."""
    mean = F.avg_pool2d(picture, 8)
    for _ in range(2):
        mean = F.avg_pool2d(mean, 5, stride=1, padding=2, count_include_pad=False)
    mean = F.interpolate(mean, scale_factor=8, mode="bilinear", align_corners=False)
    x = torch.cat([picture, torch.clamp(0.5 * picture / (mean + 0.05), 0, 1.5)], 1)
    kept = []
    for level, block in enumerate(down):
        x = block(x if level == 0 else F.max_pool2d(x, 2))
        kept.append(x)
    return x, kept


class ParaspinalUNet(nn.Module):
    """Picture [N,1,H,W] (normalised, H and W multiples of 32) -> class scores [N,9,H,W], muscle score [N,1,H,W].

    The first head draws the fascial compartments and their neighbours; the second says where, within them, the muscle's
    own border runs. A second channel made from the first, the picture over its local mean, removes coil shading.
    """

    def __init__(self, widths=(16, 32, 64, 128, 192, 192), classes=9):
        super().__init__()
        self.widths = widths
        self.down = nn.ModuleList(convolutions(a, b) for a, b in zip((2, *widths[:-1]), widths))
        self.up = nn.ModuleList(convolutions(widths[k] + widths[k + 1], widths[k]) for k in range(len(widths) - 1))
        self.classes = nn.Conv2d(widths[0], classes, 1)
        self.muscle = nn.Conv2d(widths[0], 1, 1)

    def forward(self, picture):
        x, kept = descended(picture, self.down)
        for level in range(len(self.up) - 1, -1, -1):
            x = F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
            x = self.up[level](torch.cat([x, kept[level]], 1))
        return self.classes(x), self.muscle(x)


# Added to the classes' scores: brings the areas of MF, ES and VB on the validation patients to the readers' on average.
# (0.3.0, learned from label shapes that take in part of the fascia: ln 1/3 for the muscles, ln 2/3 for VB.)
DECISION = (0.0, -0.3, -0.3, -0.8, -0.8, -0.8, 0.0, 0.0, 0.0)


class Deployed(nn.Module):
    """What is exported: the same network giving probabilities, its decision moved as DECISION says."""

    def __init__(self, network):
        super().__init__()
        self.network = network
        self.register_buffer("decision", torch.tensor(DECISION).view(1, -1, 1, 1))

    def forward(self, image):
        classes, muscle = self.network(image)
        return torch.softmax(classes + self.decision, 1), torch.sigmoid(muscle)
