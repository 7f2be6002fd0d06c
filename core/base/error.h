// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <stdexcept>
#include <string>

namespace voxbit {

/// What core throws. The message says what failed, on which file or field, and what to do.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// A value given by the caller is outside its allowed range; the message names field, value and range.
class InvalidArgument : public Error {
  public:
    using Error::Error;
};

/// The operating system refused: a file is missing, unreadable, full.
class IoError : public Error {
  public:
    using Error::Error;
};

/// A file was read but its content is not what its format demands.
class FormatError : public Error {
  public:
    using Error::Error;
};

/// The database refused or holds something unexpected.
class StoreError : public Error {
  public:
    using Error::Error;
};

/// The user asked a job to stop. Not an Error: nothing failed.
class Cancelled : public std::exception {
  public:
    const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace voxbit
