/// The trust relationship by point and click, over one text: what is not touched keeps its bytes, and JSON and form never differ.
#pragma once

#include "ui/trust/grant_card.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rolewright::ui {

class TrustEditor final : public QScrollArea {
    Q_OBJECT
public:
    explicit TrustEditor(GrantCard::Parts parts = GrantCard::Parts::all, QWidget* parent = nullptr);

    /// The world to pick principals from, the account the role is in, who those were whose unique ids the text shows, and the world's time. What is being typed stays.
    void setWorld(identity::SnapshotPtr world, const AccountId& own, std::map<std::string, std::string> formerArns = {}, std::optional<Instant> now = std::nullopt);
    /// The groups, by their account's number, for whose sake the account is let in: it stands for them.
    void setGroups(std::map<std::string, std::vector<std::string>> groups);
    /// Shows another text; nothing happens when it is the one shown. A text that cannot be read is said to be so.
    void setText(const QString& text);
    QString text() const { return m_text; }

Q_SIGNALS:
    /// The person changed the form: this is the text now.
    void textEdited(const QString& text);
    /// Groups were chosen, and their accounts are let in now: the groups' own permission to assume the role is to follow. With `Parts::who` only.
    void groupsLetIn(const QStringList& arns);
    /// Asks for the JSON editor, at this offset.
    void jsonRequested(int offset);

private:
    void rebuild();
    void tellCards();
    void writeGrant(int number);
    void removeStatement(int number);
    void addStatement();
    /// A statement for each kind of principal among them, with the action and conditions that this kind begins with.
    void addGrants(const std::vector<policy::PrincipalEntry>& principals);
    void addGroups(const QStringList& arns);
    void showStatement(int number);
    QWidget* unreadable(int number, const policy::Statement& statement);
    void take(const QString& text);

    GrantCard::Parts m_parts;
    TrustSurroundings m_surroundings;
    QString m_text;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_cards = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_add = nullptr;
};

}  // namespace rolewright::ui
