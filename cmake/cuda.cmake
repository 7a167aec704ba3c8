# ANSER_HAS_CUDA where nvcc is found, and the flags of the CUDA kernels. The sanitizers' and the fuzzers' builds go
# without: there the kernels run on their emulation (kernels/cuda/gpu_emulated.h).
set(ANSER_HAS_CUDA FALSE)
if(NOT ANSER_CUDA STREQUAL "OFF" AND NOT ANSER_SANITIZE AND NOT ANSER_FUZZ)
  find_program(ANSER_NVCC nvcc HINTS ENV CUDA_PATH PATHS /usr/local/cuda/bin)
  if(ANSER_NVCC)
    set(CMAKE_CUDA_COMPILER ${ANSER_NVCC})
    set(CMAKE_CUDA_ARCHITECTURES OFF)  # named below: this CMake does not know 90a
    if(CCACHE)
      set(CMAKE_CUDA_COMPILER_LAUNCHER ${CCACHE})
    endif()
    enable_language(CUDA)
    set(CMAKE_CUDA20_STANDARD_COMPILE_OPTION -std=c++20)  # nor C++20 of nvcc 13
    set(CMAKE_CUDA20_EXTENSION_COMPILE_OPTION -std=c++20)
    find_package(CUDAToolkit)
    if(TARGET CUDA::cudart_static)
      set(ANSER_HAS_CUDA TRUE)
    endif()
  endif()
  if(ANSER_CUDA STREQUAL "REQUIRED" AND NOT ANSER_HAS_CUDA)
    message(FATAL_ERROR "ANSER_CUDA is REQUIRED, but there is no nvcc in PATH, $CUDA_PATH or /usr/local/cuda/bin, "
      "or no static runtime beside it")
  endif()
endif()
# -fmad=false: the code says itself where it fuses.
set(ANSER_CUDA_FLAGS -O3 -fmad=false --expt-relaxed-constexpr -gencode=arch=compute_90a,code=sm_90a)
# H100 as machine code; in what is shipped also A100, and later ones by PTX.
set(ANSER_CUDA_SHIPPED -gencode=arch=compute_80,code=sm_80 -gencode=arch=compute_90,code=compute_90)
if(ANSER_WERROR)
  list(APPEND ANSER_CUDA_FLAGS -Werror=all-warnings)
endif()
