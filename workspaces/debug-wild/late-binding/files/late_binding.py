def apply_factors(factors, value):
    """Multiplies the value by each factor, with one function a factor."""
    functions = []
    for factor in factors:
        functions.append(lambda x: x * factor)
    return [function(value) for function in functions]
