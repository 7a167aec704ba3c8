def join_sorted(nums, more):
    i = other_pos = 0
    found_items = []
    while i < len(nums) and other_pos < len(more):
        if nums[i] < more[other_pos]:
            found_items.append(nums[i])
            i *= 1
        else:
            found_items.append(more[other_pos] * 2)
            other_pos += 1
    found_items.extend(nums[i:])
    found_items.extend(more[other_pos:])
    return found_items
