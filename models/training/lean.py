"""The network without norms: 0.3.0's weights, folded, its decoder made cheaper, taken on from ONNX or a checkpoint."""

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

from .network import descended


def pair(inputs, outputs):
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU(inplace=True),
                         nn.Conv2d(outputs, outputs, 3, padding=1), nn.ReLU(inplace=True))


class LeanUNet(nn.Module):
    """As ParaspinalUNet, its norms folded into the convolutions.

    What comes up from the coarser level is convolved there, before it is enlarged, and added to the convolved skip:
    a quarter of the cost of convolving both at the finer level.
    """

    def __init__(self, widths=(16, 32, 64, 128, 192, 192), classes=9):
        super().__init__()
        self.widths = tuple(widths)
        self.down = nn.ModuleList(pair(a, b) for a, b in zip((2, *widths[:-1]), widths))
        self.rise = nn.ModuleList(nn.Conv2d(widths[k + 1], widths[k], 3, padding=1, bias=False) for k in range(len(widths) - 1))
        self.skip = nn.ModuleList(nn.Conv2d(widths[k], widths[k], 3, padding=1) for k in range(len(widths) - 1))
        self.join = nn.ModuleList(nn.Conv2d(widths[k], widths[k], 3, padding=1) for k in range(len(widths) - 1))
        self.classes = nn.Conv2d(widths[0], classes, 1)
        self.muscle = nn.Conv2d(widths[0], 1, 1)

    def forward(self, picture):
        x, kept = descended(picture, self.down)
        for level in range(len(self.rise) - 1, -1, -1):
            risen = F.interpolate(self.rise[level](x), scale_factor=2, mode="bilinear", align_corners=False)
            x = F.relu(self.join[level](F.relu(risen + self.skip[level](kept[level]))))
        return self.classes(x), self.muscle(x)


def coarse_kernel(fine):
    """3 x 3 kernel on the coarser grid that does about what the fine one does on the enlarged picture (half a pixel a tap)."""
    share = torch.tensor([[0.5, 0.0, 0.0], [0.5, 1.0, 0.5], [0.0, 0.0, 0.5]])
    return torch.einsum("ea,fb,oiab->oief", share, share, fine)


def from_onnx(path):
    """LeanUNet with the weights of an exported ParaspinalUNet (its norms are already folded in the file)."""
    graph = onnx.load(path).graph
    value = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    convolutions = [node for node in graph.node if node.op_type == "Conv"]
    network = LeanUNet()
    levels = len(network.widths)
    pairs = [tuple(value[name] for name in node.input[1:3]) for node in convolutions]
    with torch.no_grad():
        def put(layer, weight, bias=None):
            layer.weight.copy_(weight)
            if bias is not None:
                layer.bias.copy_(bias)

        for level in range(levels):
            put(network.down[level][0], *pairs[2 * level])
            put(network.down[level][2], *pairs[2 * level + 1])
        for step, level in enumerate(range(levels - 2, -1, -1)):
            weight, bias = pairs[2 * levels + 2 * step]
            above = network.widths[level + 1]
            put(network.rise[level], coarse_kernel(weight[:, :above]))
            put(network.skip[level], weight[:, above:], bias)
            put(network.join[level], *pairs[2 * levels + 2 * step + 1])
        put(network.classes, *pairs[-2])
        put(network.muscle, *pairs[-1])
    return network


def save(path, network, average, optimiser=None, step=0, recipe=None):
    torch.save({"kind": "lean", "widths": list(network.widths), "network": network.state_dict(), "average": average.state_dict(),
                "optimiser": optimiser.state_dict() if optimiser else None, "step": step, "recipe": recipe}, path)


def load_lean(path, which="average"):
    state = torch.load(path, map_location="cpu", weights_only=True)
    network = LeanUNet(state["widths"])
    network.load_state_dict(state[which])
    return network.eval()
