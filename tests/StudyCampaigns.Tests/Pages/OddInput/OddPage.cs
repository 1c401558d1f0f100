using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StudyCampaigns.Tests.Pages.OddInput;

/// <summary>A page with all that the framework binds for it.</summary>
/// <param name="Known">Addresses at which it opens, each with an account that may open it there.</param>
public sealed record OddPage(PortalPages.PortalPage Page, IReadOnlyList<(string Address, string User)> Known)
{
    /// <param name="Handler">Of a GET or POST; empty for the plain one.</param>
    /// <param name="Name">As a form or a query names it; of a collection, its first row.</param>
    public sealed record Parameter(string Handler, string Name, Type Type);

    public string Template => Page.Template;

    public IReadOnlyList<string> RouteNames =>
        [.. Template.Split('/').Where(part => part.Contains('{')).Select(part => part[(part.IndexOf('{') + 1)..].Split(':', '}')[0])];

    /// <summary>What a GET takes from the query.</summary>
    public IEnumerable<Parameter> QueryParameters(IModelMetadataProvider metadata)
    {
        var bound = BoundFields(metadata, property => property.GetCustomAttribute<BindPropertyAttribute>()?.SupportsGet is true)
            .Where(field => !RouteNames.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
            .ToList();
        return HandlerNames("Get").SelectMany(handler => bound.Concat(Arguments("Get", handler)).Select(field => new Parameter(handler, field.Name, field.Type)));
    }

    /// <summary>What a POST takes from its form.</summary>
    public IEnumerable<Parameter> FormParameters(IModelMetadataProvider metadata, string handler) =>
        BoundFields(metadata, _ => true).Concat(Arguments("Post", handler)).Select(field => new Parameter(handler, field.Name, field.Type));

    public IEnumerable<string> HandlerNames(string method) =>
        Page.Descriptor.HandlerMethods.Where(handler => handler.HttpMethod == method).Select(handler => handler.Name ?? "");

    private IEnumerable<(string Name, Type Type)> BoundFields(IModelMetadataProvider metadata, Func<PropertyInfo, bool> isBound) =>
        Page.Descriptor.BoundProperties.Select(bound => Page.Model.GetProperty(bound.Name)!).Where(isBound)
            .SelectMany(property => Flatten(
                property.GetCustomAttribute<BindPropertyAttribute>()?.Name ?? property.Name, metadata.GetMetadataForType(property.PropertyType)));

    private IEnumerable<(string Name, Type Type)> Arguments(string method, string handler) =>
        Page.Descriptor.HandlerMethods.Single(row => row.HttpMethod == method && (row.Name ?? "") == handler).Parameters
            .Where(parameter => parameter.ParameterType != typeof(CancellationToken))
            .Select(parameter => (parameter.Name, Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType));

    private static IEnumerable<(string Name, Type Type)> Flatten(string name, ModelMetadata metadata)
    {
        if (!metadata.IsComplexType || metadata.ModelType == typeof(IFormFile))
        {
            return [(name, metadata.UnderlyingOrModelType)];
        }

        return metadata.ElementMetadata is { } element
            ? Flatten($"{name}[0]", element)
            : metadata.Properties.Where(property => !property.IsReadOnly).SelectMany(property => Flatten($"{name}.{property.PropertyName}", property));
    }
}
