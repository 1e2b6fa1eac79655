#include "app/commands/command.h"
#include "app/commands/endpoint_call.h"
#include "app/commands/known_parameters.h"
#include "app/commands/parameters.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "core/engine/named_caller.h"
#include "core/lint/regions.h"
#include "core/service/authorization_message.h"
#include "core/service/handler.h"
#include "core/service/sts_regions.h"

#include <cstdio>

namespace rolewright::app {

namespace {

constexpr std::size_t largestInput = 16u << 20;

constexpr const char* examples = R"(Examples:
  rolewright call iam:CreateUser UserName=alice
  rolewright call iam:CreateAccessKey UserName=alice
  rolewright call iam:PutUserPolicy UserName=alice PolicyName=P1 PolicyDocument=file://p1.json
  rolewright call iam:TagUser UserName=alice 'Tags=[{"Key":"Project","Value":"Atlas"}]'
  rolewright call sts:AssumeRole --as arn:aws:iam::111122223333:user/alice \
      RoleArn=arn:aws:iam::111122223333:role/R1 RoleSessionName=s1 DurationSeconds=900
  rolewright call sts:GetCallerIdentity --as arn:aws:sts::111122223333:assumed-role/R1/s1
  echo '{"RoleName": "R1"}' | rolewright call iam:GetRole --json -
  rolewright call sts:GetCallerIdentity --profile staging
  rolewright call iam:ListRoles --endpoint-url http://127.0.0.1:4577 --all-pages

The answer is JSON on standard output. An error of the API is one line on standard error, and the exit code is 254; 252 is a wrong command line, 253 a
workspace that cannot be opened. The workspace's key is in the keychain; without one its passphrase comes from ROLEWRIGHT_PASSPHRASE or is asked for.)";

struct Options {
    std::string operation;
    std::vector<std::string> words;
    std::string json;
    std::string caller;
    std::string workspace;
    std::string region;
    bool explain = false;
    EndpointOptions endpoint;
};

Result<json::Object> parametersOf(const Options& options)
{
    if (options.json.empty()) {
        return readParameters(options.words);
    }
    const Result<std::string> text = readInput(options.json, largestInput);
    if (!text) {
        return text.error();
    }
    Result<json::Object> parameters = json::parseObject(*text);
    if (parameters && !parameters->is_object()) {
        return Error{"InvalidParameter", "the parameters must be one JSON object, as in {\"UserName\": \"alice\"}", {}};
    }
    return parameters;
}

/// Why the call was refused by policy, for whoever may decode it.
void printRefusal(const engine::Engine& engine, const engine::CallResult& result)
{
    if (!result.denied || !result.grounds) {
        return;
    }
    const engine::Grounds& grounds = *result.grounds;
    const std::string message = service::encodeAuthorizationMessage(engine.workspaceKey(), *grounds.world, grounds.caller, grounds.context, *result.denied);
    std::fprintf(stderr, "Encoded authorization failure message: %s\n", message.c_str());
}

/// What surrounds the call. The global endpoint of a service stands in a Region like any other.
service::CallContext contextOf(const engine::Engine& engine, const Options& options)
{
    service::CallContext context = engine.contextNow();
    context.globalEndpoint = options.region == service::globalRegion;
    if (!options.region.empty() && !context.globalEndpoint)
        context.region = options.region;
    return context;
}

int call(const Options& options)
{
    Result<json::Object> parameters = parametersOf(options);
    if (!parameters) {
        return fail(parameters.error(), exit_code::usage);
    }
    const Result<service::Operation> operation = service::parseOperation(options.operation, *std::move(parameters));
    if (!operation) {
        return fail(operation.error(), exit_code::usage);
    }
    const HeadlessApplication application;
    if (options.endpoint.isMeant()) {
        EndpointOptions endpoint = options.endpoint;
        endpoint.region = options.region;
        return callEndpoint(endpoint, *operation);
    }
    if (options.endpoint.allPages || !options.endpoint.caBundle.empty())
        return fail({"InvalidOption", "--all-pages and --ca-bundle belong to an endpoint: name it with --profile or --endpoint-url", {}}, exit_code::usage);
    const Result<std::unique_ptr<Composition>> composition = openEngine(options.workspace);
    if (!composition) {
        return fail(composition.error(), exit_code::environment);
    }
    engine::Engine& engine = (*composition)->engine();
    const Result<sts::Caller> caller = engine::findCaller(engine, options.caller);
    if (!caller) {
        return fail(caller.error(), exit_code::usage);
    }
    const service::CallContext context = contextOf(engine, options);
    if (const Result<void> known = refuseUnknownParameters(*engine.snapshot(), *caller, *operation, context); !known) {
        return fail(known.error(), exit_code::usage);
    }
    const engine::CallResult result = engine.call(*caller, *operation, context);
    const int code = printAnswer(result.operation.action, result.answer);
    if (options.explain) {
        printRefusal(engine, result);
    }
    if (const Result<void> flushed = engine.flush(); !flushed) {
        return fail(flushed.error(), exit_code::environment);
    }
    return code;
}

}  // namespace

void addCall(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("call", "Makes one API call against a workspace or a real endpoint, as the AWS CLI would");
    command->add_option("operation", options->operation, "The operation, such as iam:CreateUser or iam:create-user")->required()->option_text("SERVICE:ACTION");
    CLI::Option* const words =
        command->add_option("parameters", options->words, "The operation's parameters. JSON for lists and structures; file://PATH reads the value from a file")
            ->option_text("Name=Value ...");
    command->add_option("--json", options->json, "Read all parameters from a JSON object in a file, or from standard input for -")
        ->option_text("FILE|-")
        ->check(refuseEmpty)
        ->excludes(words);
    CLI::Option* const as = command->add_option("--as", options->caller, "Who calls: a user, an account's root, or a live session. Default: root of the management account, or of the first")
        ->check(refuseEmpty)
        ->option_text("ARN");
    command->add_option("--region", options->region, "The Region of the endpoint that is called; aws-global is the global endpoint. Default: us-east-1")
        ->check(refuseEmpty)
        ->check(CLI::Validator(
            [](const std::string& text) { return text == service::globalRegion || lint::isRegion(text) ? std::string() : "`" + text + "` is no Region of AWS and not aws-global"; }, ""))
        ->option_text("REGION");
    CLI::Option* const explain = command->add_flag("--explain", options->explain, "When the call is refused by policy, print the message that sts:DecodeAuthorizationMessage decodes");
    CLI::Option* const workspace = addWorkspaceOption(*command, options->workspace);
    addEndpointOptions(*command, options->endpoint, {as, explain, workspace});
    command->add_flag("--all-pages", options->endpoint.allPages, "At an endpoint, ask for a list to its end");
    command->footer(examples);
    command->callback([options, &exitCode] { exitCode = call(*options); });
}

}  // namespace rolewright::app
