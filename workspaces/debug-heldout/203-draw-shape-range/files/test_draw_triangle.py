from draw_triangle import draw_triangle

assert draw_triangle(4) == ['#.#.', '.#.#', '#.#.', '.#.#']
assert draw_triangle(5) == ['#.#.#', '.#.#.', '#.#.#', '.#.#.', '#.#.#']
assert draw_triangle(1) == ['#']
assert draw_triangle(6) == ['#.#.#.', '.#.#.#', '#.#.#.', '.#.#.#', '#.#.#.', '.#.#.#']
assert draw_triangle(0) == []
assert draw_triangle(3) == ['#.#', '.#.', '#.#']
print("ok")
