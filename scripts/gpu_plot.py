"""Draws what scripts/gpu_bench.sh measured. Usage: gpu_plot.py DIR, with bench-*.json and peers.json in it; writes
recurrence.svg (time against length, beside attention) and steps.svg (tokens/s against streams), and prints the table."""
import json
import math
import pathlib
import sys

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 400, 70, 50, 40, 180
COLOURS = ["#1b6ca8", "#c0392b", "#27ae60", "#8e44ad", "#d68910", "#34495e", "#16a085", "#7f8c8d", "#2c3e50"]


def chart(title, x_label, y_label, series):
    """An SVG of lines [(name, [(x, y), ...]), ...] on logarithmic axes."""
    xs, ys = ([p[i] for _, points in series for p in points] for i in (0, 1))
    low_x, high_x = math.log2(min(xs)), math.log2(max(xs))
    low_y, high_y = math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys)))
    across = lambda x: LEFT + (math.log2(x) - low_x) / max(high_x - low_x, 1) * (WIDTH - LEFT - RIGHT)
    up = lambda y: HEIGHT - BOTTOM - (math.log10(y) - low_y) / max(high_y - low_y, 1) * (HEIGHT - BOTTOM - TOP)
    text = lambda x, y, anchor, what: f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}">{what}</text>'
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="12">',
           '<rect width="100%" height="100%" fill="white"/>', text(WIDTH / 2, 20, "middle", title),
           text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, "middle", x_label), text(5, TOP - 10, "start", y_label)]
    for x in sorted(set(xs)):
        out.append(text(across(x), HEIGHT - BOTTOM + 18, "middle", f"{x // 1024}k" if x >= 1024 else x))
    for y in range(low_y, high_y + 1):
        out.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{up(10**y):.0f}" y2="{up(10**y):.0f}" stroke="#ddd"/>')
        out.append(text(LEFT - 6, up(10**y) + 4, "end", f"{10**y:g}"))
    for i, (name, points) in enumerate(series):
        colour = COLOURS[i % len(COLOURS)]
        line = " ".join(f"{across(x):.1f},{up(y):.1f}" for x, y in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out.append(f'<rect x="{WIDTH - RIGHT + 12}" y="{TOP + 18 * i}" width="12" height="4" fill="{colour}"/>')
        out.append(text(WIDTH - RIGHT + 30, TOP + 18 * i + 6, "start", name))
    return "\n".join(out + ["</svg>"]) + "\n"


def main(folder):
    benches = [json.loads(path.read_text()) for path in sorted(folder.glob("bench-*.json"))]
    peers_file = folder / "peers.json"
    peers = json.loads(peers_file.read_text()) if peers_file.exists() and peers_file.stat().st_size else None
    if not benches:
        sys.exit(f"{folder}: no bench-*.json (unpack gpu-bench.tar.gz there)")
    name = lambda bench: bench["model"].removeprefix("random:")
    print("model | tokens/s, 1 stream | share of the copy's GB/s | tokens/s, 256 | TFLOP/s, 256 | share of the matrix peak")
    for bench in benches:
        steps = {step["streams"]: step for step in bench["steps"]}
        peak = steps[256]["tflop_s"] / peers["matrix_tflop_s"] if peers else float("nan")
        print(f'{name(bench)} | {steps[1]["tokens_s"]:.1f} | {steps[1]["bandwidth_share"]:.2f} | {steps[256]["tokens_s"]:.0f}'
              f' | {steps[256]["tflop_s"]:.0f} | {peak:.2f}')
    (folder / "steps.svg").write_text(chart("Decoding, " + benches[0]["device"], "streams", "tokens/s", [
        (name(bench), [(step["streams"], step["tokens_s"]) for step in bench["steps"]]) for bench in benches]))
    series = [("WKV-7, " + name(bench), [(run["tokens"], run["ms"]) for run in bench["recurrence"]])
              for bench in benches if "recurrence" in bench]
    for heads in (32, 64) if peers else ():
        points = [(run["tokens"], run["ms"]) for run in peers["attention"] if run["heads"] == heads]
        series.append((f"attention, {heads} heads", points))
    if series:
        (folder / "recurrence.svg").write_text(chart("One layer of width 4096, forward", "tokens", "ms", series))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
