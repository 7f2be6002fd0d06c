# SPDX-License-Identifier: Apache-2.0
# `./run package`: a Debian package of the machine's build. Libraries are found by dpkg-shlibdeps.
set(CPACK_PACKAGE_NAME voxbit)
set(CPACK_PACKAGE_VENDOR "The Voxbit authors")
set(CPACK_PACKAGE_CONTACT "The Voxbit authors <voxbit@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Personalised mixed-precision quantization of speech recognition models")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_STRIP_FILES ON)
include(CPack)
