def indent_items(nums):
    found_items = []
    for nesting, text in nums:
        found_items.append("    " * nesting + "    " + text)
    return "\n".join(found_items)
