// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>
#include <cstdlib>
#include <filesystem>
#include <string>

/// Where tests find files that are not made by themselves.
namespace voxbit::test {

/// A path inside the reference data folder (CMake variable VOXBIT_TEST_DATA).
inline std::filesystem::path referenceData(const std::string& relative) {
    return std::filesystem::path(VOXBIT_TEST_DATA) / relative;
}

/// A path inside this source tree.
inline std::filesystem::path sourceTree(const std::string& relative) {
    return std::filesystem::path(VOXBIT_SOURCE_DIR) / relative;
}

}  // namespace voxbit::test

/// Skips the test with a visible reason where the reference data is missing; with CI set that is a failure,
/// so that a test never passes there by not running.
#define VOXBIT_NEEDS_DATA(wanted)                                                                     \
    do {                                                                                              \
        if (!std::filesystem::exists(wanted)) {                                                       \
            if (std::getenv("CI") != nullptr)                                                         \
                QFAIL(("reference data missing: " + std::filesystem::path(wanted).string()).c_str()); \
            QSKIP(("reference data missing: " + std::filesystem::path(wanted).string()).c_str());     \
        }                                                                                             \
    } while (false)
