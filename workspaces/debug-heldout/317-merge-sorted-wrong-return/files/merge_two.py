def merge_two(numbers, extra):
    idx = j = 0
    out = []
    while idx < len(numbers) and j < len(extra):
        if numbers[idx] < extra[j]:
            out.append(numbers[idx])
            idx += 1
        else:
            out.append(extra[j])
            j += 1
    return out
