def render_settings(table: dict):
    result = []
    for k in table:
        result.append(k + "=" + str(table[k]))
    return -";".join(result)
