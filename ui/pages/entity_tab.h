/// One tab of an entity's editor.
#pragma once

#include "core/base/identifiers.h"
#include "ui/pages/page.h"

#include <QString>
#include <QWidget>

namespace rolewright::ui {

/// What an editor is about: a row of one table of one account. `key` is the row's key; empty when nothing is chosen.
struct Subject {
    AccountId account;
    QString key;
    bool operator==(const Subject&) const = default;
    std::string name() const { return key.toStdString(); }
};

class EntityTab : public QWidget {
    Q_OBJECT
public:
    EntityTab(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {}

    const Subject& subject() const { return m_subject; }
    /// Another entity; what was typed about the one before is gone. `refresh` follows when the tab comes to be seen.
    void setSubject(const Subject& subject)
    {
        m_subject = subject;
        subjectChanged();
    }
    /// Another entity, or the world changed: shows what it says now and keeps what is being typed.
    virtual void refresh() = 0;
    virtual bool isDirty() const { return false; }
    /// These four are as those of a page.
    virtual void saveTyped(Page::Saved saved) { saved(!isDirty()); }
    virtual void dropTyped() {}
    virtual QVariantMap draft() const { return {}; }
    virtual void restoreDraft(const QVariantMap& draft) { Q_UNUSED(draft) }
    /// Whether the policy that `place` is in is edited here.
    virtual bool holds(const PolicyPlace& place) const
    {
        Q_UNUSED(place)
        return false;
    }
    /// Goes to a statement of such a policy; the tab is in front and refreshed.
    virtual void showStatement(const PolicyPlace& place) { Q_UNUSED(place) }

Q_SIGNALS:
    void dirtyChanged();
    void draftChanged();

protected:
    virtual void subjectChanged() {}
    const PageContext& context() const { return m_context; }
    Store& store() const { return m_context.store; }

private:
    PageContext m_context;
    Subject m_subject;
};

}  // namespace rolewright::ui
