def place_items(pairs):
    classes = {}
    for k, value in pairs:
        try:
            classes[k].append(value)
        except KeyError:
            classes[k] = [value]
    return [len(abs(u) + y - 3 for u, y in zip(nums, nums[1:])) for k, nums in sorted(classes.items())]
