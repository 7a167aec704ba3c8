"""What PyTorch reaches on this GPU, as JSON: the two ceilings (a large copy, a large bf16 product on random data) and causal
scaled_dot_product_attention forward over 1k to 64k tokens at width 4096 (32 heads of 128, and 64 of 64), bf16."""
import json
import sys

try:
    import torch
    import torch.nn.functional as F
except ImportError:
    sys.exit("gpu_peers.py: PyTorch is not installed")
if not torch.cuda.is_available():
    sys.exit("gpu_peers.py: no CUDA device")


def milliseconds(body, rounds=9):
    """The median of some calls, after two that warm up."""
    times = []
    for i in range(rounds + 2):
        start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
        start.record()
        body()
        end.record()
        torch.cuda.synchronize()
        if i >= 2:
            times.append(start.elapsed_time(end))
    return sorted(times)[len(times) // 2]


source = torch.randn(1 << 28, device="cuda")
target = torch.empty_like(source)
copy_gb_s = 2 * source.numel() * 4 / milliseconds(lambda: target.copy_(source)) / 1e6
del source, target
a, b = (torch.randn(8192, 8192, device="cuda", dtype=torch.bfloat16) for _ in range(2))
matrix_tflop_s = 2 * 8192**3 / milliseconds(lambda: a @ b) / 1e9
attention = []
for heads, size in ((32, 128), (64, 64)):
    for tokens in (1 << n for n in range(10, 17)):
        q, k, v = (torch.randn(1, heads, tokens, size, device="cuda", dtype=torch.bfloat16) for _ in range(3))
        ms = milliseconds(lambda: F.scaled_dot_product_attention(q, k, v, is_causal=True), 5)
        attention.append({"heads": heads, "head_size": size, "tokens": tokens, "ms": round(ms, 4)})
json.dump({"device": torch.cuda.get_device_name(), "torch": torch.__version__, "copy_gb_s": round(copy_gb_s, 1),
           "matrix_tflop_s": round(matrix_tflop_s, 1), "attention": attention}, sys.stdout, indent=1)
