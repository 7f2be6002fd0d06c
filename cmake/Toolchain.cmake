# SPDX-License-Identifier: Apache-2.0
# Compiler cache, linker, warnings and sanitizers: everything that is not about one target.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  # The default linker needs seconds for each of the two hundred programs. mold before 2.4 may begin the part that is
  # read-only after relocation on a page that is not there, as the sizes of a program happen to fall (its issue 1151), and
  # the loader refuses it: so there is no such part, but in what is shipped (Packaging.cmake).
  add_link_options(-fuse-ld=mold -Wl,-z,norelro)
endif()

add_library(voxbit_warnings INTERFACE)
# -Wrestrict of GCC 12 misfires on std::string (GCC bug 105329).
target_compile_options(voxbit_warnings INTERFACE
  -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wold-style-cast $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(CMAKE_UNITY_BUILD)
  # GCC takes every file but the one that it is given for a header, whose anonymous namespaces others would see.
  target_compile_options(voxbit_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
if(VOXBIT_WERROR)
  target_compile_options(voxbit_warnings INTERFACE -Werror)
endif()
if(VOXBIT_SANITIZE)
  # -O1 (it follows the build type's -O3): half the time to compile, and stacks that can be read.
  add_compile_options(-O1 -fsanitize=${VOXBIT_SANITIZE} -fno-omit-frame-pointer -g1)
  # Instrumented, GCC sees uninitialised members in LibTorch's optional.
  target_compile_options(voxbit_warnings INTERFACE -Wno-maybe-uninitialized)
  add_link_options(-fsanitize=${VOXBIT_SANITIZE})
endif()
