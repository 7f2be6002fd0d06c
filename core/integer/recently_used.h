// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <utility>

namespace voxbit {

/// A few values by key; the one that was asked for longest ago goes first. May be used by several threads.
template <class Key, class Value>
class RecentlyUsed {
  public:
    explicit RecentlyUsed(std::size_t capacity) : m_capacity(capacity) {}

    /// @param make called without arguments, one at a time, when there is no value
    std::shared_ptr<const Value> get(const Key& key, const auto& make) {
        const std::lock_guard lock(m_mutex);
        for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
            if (it->first != key) continue;
            m_entries.splice(m_entries.begin(), m_entries, it);
            return it->second;
        }
        m_entries.emplace_front(key, std::make_shared<const Value>(make()));
        if (m_entries.size() > m_capacity) m_entries.pop_back();
        return m_entries.front().second;
    }

    std::size_t size() const {
        const std::lock_guard lock(m_mutex);
        return m_entries.size();
    }

  private:
    std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::list<std::pair<Key, std::shared_ptr<const Value>>> m_entries;
};

}  // namespace voxbit
