/// A question to the simulator, as a person writes it.
#pragma once

#include "core/evaluation/decision.h"

#include <QString>

#include <vector>

namespace rolewright::ui {

/// A key of the request that a person sets, or takes away although the engine derives it.
struct GivenKey {
    QString key;
    QString values;       ///< of a multivalued key separated by commas
    bool present = true;
    bool operator==(const GivenKey&) const = default;
};

struct WhyQuestion {
    QString caller;       ///< see analysis::findAsker
    QString actions;      ///< one or several, with wildcards
    QString resources;    ///< one or several
    std::vector<GivenKey> keys;
    evaluation::LayerSet excluded = 0;
    bool operator==(const WhyQuestion&) const = default;

    bool isEmpty() const { return caller.isEmpty() && actions.isEmpty() && resources.isEmpty(); }
    /// Sets a key, once.
    void give(const QString& key, const QString& values)
    {
        for (GivenKey& given : keys) {
            if (given.key.compare(key, Qt::CaseInsensitive) == 0) {
                given = {key, values, true};
                return;
            }
        }
        keys.push_back({key, values, true});
    }
};

/// For settings, and back; what cannot be read is an empty question.
QString toText(const WhyQuestion& question);
WhyQuestion whyQuestionFrom(const QString& text);

}  // namespace rolewright::ui
