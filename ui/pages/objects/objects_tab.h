/// The objects of a bucket, as far as the acting identity may see them, and calls made as that identity: list, read, write, delete.
#pragma once

#include "core/engine/engine.h"
#include "ui/pages/entity_tab.h"
#include "ui/prompts/begun_as.h"
#include "ui/tasks/latest_task.h"

#include <functional>
#include <optional>

class QLabel;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class ListPanel;
class ObjectEditor;
class ObjectsModel;

/// Parts: `objectsList`, `objectsAsk`, `objectsNew`, `objectKey`, `objectText`, `objectRead`, `objectWrite`, `objectDelete`, `objectFile`,
/// `objectAnswer`, `objectWhy`. What the list shows comes from a rehearsal, so that looking leaves nothing in the trail; the buttons make real calls.
class ObjectsTab final : public EntityTab {
    Q_OBJECT
public:
    ObjectsTab(const PageContext& context, QWidget* parent);
    void refresh() override;
    /// Chooses this object, as a click in the list does; also when the list may not be seen. Asks when something typed would be lost.
    void select(const QString& key);
    bool isDirty() const override;
    void saveTyped(Page::Saved saved) override;
    void dropTyped() override;
    QVariantMap draft() const override;
    void restoreDraft(const QVariantMap& draft) override;

protected:
    void subjectChanged() override;

private:
    QWidget* buildList();
    QWidget* buildObject();
    QWidget* buildAnswer();
    QPushButton* makeButton(const QString& objectName, const QString& text, const QString& accessibleName, const QString& iconName, void (ObjectsTab::*work)());
    void callerChanged();
    void noticeEnd();
    void rowChosen();
    void openKey(const QString& key);
    void selectWanted();
    void showState();
    void showActor();
    /// What the policies would refuse of writing and deleting. It can be tried all the same, to see how it is refused.
    QStringList foreseen();
    void ask();
    void read();
    void write() { saveTyped({}); }
    void put(Page::Saved saved);
    void remove();
    void loadFile();
    void startNew();
    using Answered = std::function<QString(const json::Object&)>;
    /// Makes the call as the acting identity and says what came of it; `answered` gives the words for success, `finished` hears whether it was one.
    void make(service::Operation operation, Answered answered, Page::Saved finished = {});
    void take(const engine::CallResult& result, const Answered& answered);
    /// Runs `work` at once, or after asking when something typed would be lost.
    void unlessDirty(std::function<void()> work);
    QString actor() const;

    BegunAs m_begunAs;
    LatestTask m_listing;
    std::optional<engine::CallResult> m_last;
    QString m_wanted;  ///< key to be chosen as soon as it is listed
    bool m_calling = false;
    bool m_ended = false;  ///< the acting session had ended when the list was made
    ObjectsModel* m_model = nullptr;
    ListPanel* m_list = nullptr;
    ObjectEditor* m_editor = nullptr;
    QLabel* m_actor = nullptr;
    InlineMessage* m_listRefusal = nullptr;
    InlineMessage* m_answer = nullptr;
    QPushButton* m_read = nullptr;
    QPushButton* m_write = nullptr;
    QPushButton* m_delete = nullptr;
    QPushButton* m_why = nullptr;
};

}  // namespace rolewright::ui
