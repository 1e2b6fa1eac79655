/// Inside of SessionsModel; included by its sources only.
#pragma once

#include "ui/models/sessions_model.h"

namespace rolewright::ui {

inline constexpr std::size_t mostAnnounced = 64;  ///< one by one; more are a new layout

struct SessionsModel::Node {
    Node* parent = nullptr;
    int row = 0;
    std::uint64_t serial = 0;
    std::vector<std::unique_ptr<Node>> children;
    std::string base;     ///< ARN of a base identity; empty for sessions
    sts::EntryPtr entry;  ///< null for base identities
    Urgency urgency = Urgency::calm;
    Thresholds marks;
    std::optional<Instant> due;  ///< where it stands in the index of changes
    bool archived = false;
    bool waits = false;          ///< is among those to be judged
    std::optional<service::Revocation> revocation;
    bool gone = false;           ///< the role or user it is of was deleted
    mutable QString haystack;    ///< what the filter looks through, made when it first does
    mutable QString sortText;    ///< what it is sorted by, case folded, when `sortColumn` is
    mutable int sortColumn = -1;

    bool isRefused() const { return gone || revocation; }
    Span span() const { return {entry->session->issued, entry->session->expires}; }
    /// Whether it is `above` or hangs below it.
    bool isBelow(const Node* above) const
    {
        const Node* node = this;
        while (node && node != above)
            node = node->parent;
        return node;
    }
    void forgetTexts() const
    {
        haystack.clear();
        sortColumn = -1;
        for (const auto& child : children)
            child->forgetTexts();
    }
};

struct SessionsModel::Known {
    sts::EntryPtr entry;
    Node* node = nullptr;  ///< null while forgotten
};

}  // namespace rolewright::ui
