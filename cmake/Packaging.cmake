# SPDX-License-Identifier: Apache-2.0
# `./run package`: a Debian package of the machine's build. Libraries are found by dpkg-shlibdeps.
# Tests are not built for it.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
# What is shipped is read-only after relocation: by the default linker (see Toolchain.cmake).
foreach(program voxbit voxbit-cli)
  if(TARGET ${program} AND MOLD_PROGRAM)
    target_link_options(${program} PRIVATE -fuse-ld=bfd -Wl,-z,relro)
  endif()
endforeach()
if(TARGET voxbit-cli)
  # The tool writes its own page and its own completion, so that they cannot differ from it.
  install(CODE "
    set(share \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/share\")
    file(MAKE_DIRECTORY \"\${share}/man/man1\" \"\${share}/bash-completion/completions\")
    execute_process(COMMAND \"$<TARGET_FILE:voxbit-cli>\" man
      OUTPUT_FILE \"\${share}/man/man1/voxbit-cli.1\" COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND \"$<TARGET_FILE:voxbit-cli>\" completion
      OUTPUT_FILE \"\${share}/bash-completion/completions/voxbit-cli\" COMMAND_ERROR_IS_FATAL ANY)")
endif()
if(VOXBIT_GUI)
  install(FILES ${PROJECT_SOURCE_DIR}/resources/desktop/voxbit.1 DESTINATION share/man/man1)
  # QCustomPlot makes the programs GPL-3.0-or-later; without the window they are under the licence of the source.
  install(FILES ${PROJECT_SOURCE_DIR}/resources/desktop/copyright DESTINATION share/doc/voxbit)
else()
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION share/doc/voxbit RENAME copyright)
endif()

set(CPACK_PACKAGE_NAME voxbit)
set(CPACK_PACKAGE_VENDOR "The Voxbit authors")
set(CPACK_PACKAGE_CONTACT "The Voxbit authors <voxbit@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Personalised mixed-precision quantization of speech recognition models")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The LP solver is a program, the sound and translations of Qt are plugins and files: no library says so.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "coinor-cbc, qt6-translations-l10n")
set(CPACK_STRIP_FILES ON)
include(CPack)

if(VOXBIT_TESTS AND TARGET voxbit-cli)
  add_test(NAME package.installs_and_starts
    COMMAND ${CMAKE_COMMAND} -DBUILD=${PROJECT_BINARY_DIR} -DWORK=${PROJECT_BINARY_DIR}/package_check
            -DVERSION=${PROJECT_VERSION} -DCPACK=${CMAKE_CPACK_COMMAND} -P ${CMAKE_CURRENT_LIST_DIR}/CheckPackage.cmake)
  set_tests_properties(package.installs_and_starts PROPERTIES SKIP_REGULAR_EXPRESSION "skipped:" LABELS package)
endif()
