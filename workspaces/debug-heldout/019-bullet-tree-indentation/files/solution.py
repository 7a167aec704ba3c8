def indent_items(lst):
    result = []
    for open_count, string in lst:
    result.append("  " * open_count + "- " + string)
    return "\n".join(result)
