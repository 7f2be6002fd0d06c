// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <string>

#include "core/base/error.h"

namespace voxbit {

/// Whether this says that memory ran out: std::bad_alloc, or an exception of LibTorch whose text says so. Its
/// allocators throw types that differ from version to version and from device to device, so the words decide. Our own
/// Errors have been judged already and are never meant.
bool isOutOfMemory(const std::exception& error);

/// What users read when memory ran out: 'out of memory on utterance "NAME": ADVICE'.
/// @param advice what to do, as a clause
Error outOfMemoryOn(const std::string& utterance, const std::string& advice);

/// Memory that the machine could still give without swapping, in bytes; infinite where the system does not tell.
double availableMemoryBytes();

}  // namespace voxbit
