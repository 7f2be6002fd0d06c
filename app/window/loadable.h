// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <memory>

namespace voxbit {

/// A value that comes from a worker thread, and what to show while it is not there.
template <class T>
struct Loadable {
    enum class Status { Absent, Loading, Ready, Failed };
    Status status = Status::Absent;
    std::shared_ptr<const T> value;  ///< set when Ready; may still hold the last one while Loading
    QString text;                    ///< why absent, what is being done, or what failed and what to do

    bool isReady() const { return status == Status::Ready; }
    static Loadable absent(const QString& why = {}) { return {Status::Absent, nullptr, why}; }
    static Loadable loading(const QString& what) { return {Status::Loading, nullptr, what}; }
    static Loadable ready(std::shared_ptr<const T> value) { return {Status::Ready, std::move(value), {}}; }
    static Loadable failed(const QString& why) { return {Status::Failed, nullptr, why}; }
};

}  // namespace voxbit
