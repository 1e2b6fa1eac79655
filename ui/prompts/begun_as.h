/// As whom a text was begun: saving it as somebody else asks first.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace rolewright::ui {

class Prompts;
class Store;

/// What was begun as one and would be saved as another may be meant for the first: other permissions, another name in the trail.
class BegunAs final {
public:
    BegunAs(const Store& store, Prompts& prompts) : m_store(store), m_prompts(prompts) {}

    /// The first letter was typed: it is whoever acts now.
    void begin();
    /// Nothing is begun any more.
    void clear() { m_arn.clear(); }
    bool isThere() const { return !m_arn.isEmpty(); }
    /// The ARN of who began it, to be kept with a draft; empty when nothing is begun.
    const QString& arn() const { return m_arn; }
    void restore(const QString& arn) { m_arn = arn; }
    /// `go(true)` at once when whoever acts now began it, or nobody did; else asks. When the answer is yes, it counts as begun by whoever acts now. `parent` outlives the question.
    void ask(QWidget* parent, std::function<void(bool)> go);

private:
    QString callerNow() const;

    const Store& m_store;
    Prompts& m_prompts;
    QString m_arn;
};

}  // namespace rolewright::ui
