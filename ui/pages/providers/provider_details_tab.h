/// What a provider is known by: the keys and the name it signs with, and where they come from.
#pragma once

#include "ui/pages/entity_tab.h"
#include "ui/tasks/latest_task.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;


namespace rolewright::ui {

class InlineMessage;

/// Parts: `providersFacts`, `providersDocument`, `providersReplace`, `providersGiveKeys`, `providersDetailsMessage`.
class ProviderDetailsTab final : public EntityTab {
    Q_OBJECT
public:
    ProviderDetailsTab(const PageContext& context, QWidget* parent);
    void refresh() override;

protected:
    void subjectChanged() override;

private:
    void showText(const std::string& text);
    void replaceMetadata();
    void giveKeys();
    void putKeys(const std::string& keys);

    QLabel* m_facts = nullptr;
    QPlainTextEdit* m_document = nullptr;
    QPushButton* m_replace = nullptr;
    QPushButton* m_giveKeys = nullptr;
    InlineMessage* m_message = nullptr;
    std::shared_ptr<const void> m_shown;  ///< the row that the document is of
    LatestTask m_reading;
};

}  // namespace rolewright::ui
