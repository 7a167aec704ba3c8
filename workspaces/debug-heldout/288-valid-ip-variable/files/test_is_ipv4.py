from is_ipv4 import is_ipv4

assert is_ipv4('1.01.256.0') == False
assert is_ipv4('8.16.16.8') == True
assert is_ipv4('98.1.3.300') == False
assert is_ipv4('0.x.256.x') == False
assert is_ipv4('89.198.5.181') == True
assert is_ipv4('4.3.161.124') == True
assert is_ipv4('.255..x') == False
assert is_ipv4('01.01.01.0') == False
assert is_ipv4('1.256.x') == False
assert is_ipv4('153.189.11.46') == True
assert is_ipv4('1.255.1') == False
assert is_ipv4('6.22.194.115') == True
assert is_ipv4('0.256.0.x.1') == False
print("ok")
