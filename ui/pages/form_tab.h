/// A tab whose fields are saved together.
#pragma once

#include "core/service/operation.h"
#include "ui/pages/entity_tab.h"
#include "ui/prompts/begun_as.h"

#include <map>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rolewright::engine {
struct CallResult;
}

namespace rolewright::ui {

class InlineMessage;

/// Values by field, under the API's parameter names; a field that is not set is absent.
using Fields = std::map<std::string, std::string>;

/// Knows what is not saved and as whom it was begun (saving as somebody else asks first), sends only what differs, and when the same field was changed elsewhere meanwhile asks which of the two shall stand.
/// A subclass says how its fields are read and written.
class FormTab : public EntityTab {
    Q_OBJECT
public:
    bool isDirty() const final { return m_typed != m_base || !begun().isEmpty(); }
    void refresh() final;
    void saveTyped(Page::Saved saved) final;
    void dropTyped() final { revert(); }
    QVariantMap draft() const final;
    void restoreDraft(const QVariantMap& draft) final;
    /// As the buttons do.
    void save() { saveTyped({}); }
    void revert();

protected:
    /// Parts are named after `prefix`: `…Save`, `…Revert`, `…Message`, `…KeepMine`, `…TakeTheirs`, `…Compare`.
    FormTab(const PageContext& context, const QString& prefix, QWidget* parent);

    /// Where the fields go, above Save and Revert; what has no room scrolls.
    QVBoxLayout* body() const { return m_body; }
    /// The label or box of a field, whatever has a text; it is marked while the field is not saved.
    void setMark(const std::string& field, QWidget* label);
    /// To be called by the subclass whenever a field changed.
    void fieldEdited();
    void subjectChanged() override;

    /// What the world says now; nothing when the entity is gone.
    virtual std::optional<Fields> stored() const = 0;
    /// What the fields say: after `fill(values)` exactly `values`.
    virtual Fields typed() const = 0;
    virtual void fill(const Fields& values) = 0;
    /// What keeps the fields from being saved; empty when nothing does.
    virtual QString complaint() const { return {}; }
    /// Nobody can change the entity, whoever acts: there is nothing to save, and no button for it.
    virtual bool isFixed() const { return false; }
    /// What is typed and not yet part of a field, in words; empty when there is nothing. It counts as unsaved.
    virtual QString begun() const { return {}; }
    virtual void dropBegun() {}
    /// The same as it is kept for the next start, and put back; with the fields as they were.
    virtual QVariantMap begunDraft() const { return {}; }
    virtual void restoreBegun(const QVariantMap& draft) { Q_UNUSED(draft) }
    /// The word for a field: "Description".
    virtual QString label(const std::string& field) const = 0;
    /// The calls that bring the entity from `from` to `to`.
    virtual std::vector<service::Operation> operations(const Fields& from, const Fields& to) const = 0;
    /// The name of the undo step.
    virtual QString undoTitle() const = 0;
    /// Called after every refresh, for what is shown beside the fields.
    virtual void shown() {}

private:
    void merge(const Fields& now);
    void put(const Fields& values);
    QWidget* buildConflict(const QString& prefix);
    void take(bool mine);
    void compare();
    void showMarks();
    void noteWhoBegan();
    void tellIfDirty();
    void saved(const std::vector<engine::CallResult>& results, const Fields& sent);
    void showState();
    void send(Page::Saved saved);

    Fields m_base;   ///< what both sides began with
    Fields m_typed;
    std::map<std::string, std::optional<std::string>> m_conflicts;  ///< field → what the world says, differing from both base and typed
    BegunAs m_begunAs;     ///< since the first letter was typed
    bool m_fresh = true;   ///< nothing of this subject was shown yet
    bool m_gone = false;
    bool m_saving = false;
    bool m_filling = false;
    bool m_toldDirty = false;
    QString m_refusal;
    std::map<std::string, std::pair<QWidget*, QString>> m_marks;  ///< field → its label and what that says while the field is as it was
    QString m_prefix;

    QVBoxLayout* m_body = nullptr;
    QWidget* m_conflictBar = nullptr;
    QLabel* m_conflictText = nullptr;
    InlineMessage* m_message = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_revert = nullptr;
};

}  // namespace rolewright::ui
