# Turns a file into a C++ array, so that it is in the program: cmake -DINPUT=.. -DOUTPUT=.. -DNAME=kName -DHEADER=.. -P embed.cmake
# writes the definition of `const std::string_view NAME` that HEADER declares.
file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${OUTPUT} "#include \"${HEADER}\"
namespace anser::agent {
static constexpr unsigned char kBytes[] = {\n${bytes}\n};
const std::string_view ${NAME}(reinterpret_cast<const char*>(kBytes), sizeof kBytes);
}  // namespace anser::agent
")
